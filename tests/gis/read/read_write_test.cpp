#include "gis/check/check_areas.hpp"
#include "gis/layer_failed.hpp"
#include "gis/overlap/overlaps.hpp"
#include "gis/read/points.hpp"
#include "gis/read/profile.hpp"
#include "gis/read/read_areas.hpp"
#include "gis/write/write_layer.hpp"
#include "libpackage/area/interpolate.hpp"
#include "libpackage/problem/problem.hpp"
#include "tests/support/shared_data.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace byggom;

namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path = fs::temp_directory_path() / ("byggom-gis-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path); }
    std::string write(const std::string& name, const std::string& text) const
    {
        std::ofstream(path / name, std::ios::binary) << text;
        return (path / name).string();
    }
    std::string file(const std::string& name) const { return (path / name).string(); }
};

std::string bytes_of(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string feature(const std::string& properties, const std::string& ring)
{
    return R"({"type":"Feature","properties":{)" + properties +
           R"(},"geometry":{"type":"Polygon","coordinates":[[)" + ring + "]]}}";
}

/// Areas in SWEREF 99 TM, east first, as GeoJSON of the old kind.
std::string layer(const std::vector<std::string>& features, const std::string& crs = "EPSG::3006")
{
    std::string text =
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:)" + crs +
        R"("}},"features":[)";
    for (std::size_t i = 0; i < features.size(); ++i)
        text += (i == 0 ? "" : ",") + features[i];
    return text + "]}";
}

std::string square(int x, int y, int size = 100)
{
    const auto at = [](int east, int north) {
        return "[" + std::to_string(370000 + east) + "," + std::to_string(6160000 + north) + "]";
    };
    return at(x, y) + "," + at(x + size, y) + "," + at(x + size, y + size) + "," + at(x, y + size) + "," +
           at(x, y);
}

bool tells(const std::vector<AreaFinding>& findings, const std::string& words)
{
    return std::any_of(findings.begin(), findings.end(), [&](const auto& finding) {
        return to_string(Problem{{}, "", message_of(finding), finding.hint}).find(words) != std::string::npos;
    });
}

std::string refused(const AreaSource& source)
{
    try {
        read_areas(source);
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return {};
}

AreaSource from(const std::string& path)
{
    AreaSource source;
    source.path = path;
    return source;
}

} // namespace

TEST_CASE("areas are read with code, name and numbers, and measured in metres", "[gis][read]")
{
    const Folder folder;
    const auto file = folder.write(
        "a.geojson",
        layer(
            {feature(R"("kommunkod":114,"kommunnamn":"Upplands Väsby","people":5,"word":"x")", square(0, 0)),
             feature(R"("kommunkod":1280,"kommunnamn":"Malmö","people":null,"word":"y")", square(100, 0))}));
    const auto zones = read_areas(from(file));
    CHECK(zones.table.codes == std::vector<std::string>{"0114", "1280"});
    CHECK(zones.table.names[1] == "Malmö");
    REQUIRE(zones.table.columns.size() == 1);
    CHECK(zones.table.columns[0].values == std::vector<std::optional<double>>{5.0, std::nullopt});
    CHECK(zones.polygons[0].area() == Approx(10000));
    CHECK(zones.notes.padded == 1);
    CHECK(zones.notes.profile == "municipalities");
    CHECK(tells(check_areas(zones), "1 codes given as numbers that got their leading zeros back"));
}

TEST_CASE("what cannot be areas is refused, with the way to mend it", "[gis][read]")
{
    const Folder folder;
    const auto one = [&](const std::string& name, const std::string& crs, const std::string& ring) {
        return from(folder.write(name, layer({feature(R"("desokod":"1280C1171")", ring)}, crs)));
    };
    const std::string swapped = "[6160000,370000],[6160100,370000],[6160100,370100],[6160000,370000]";
    CHECK(refused(one("s.geojson", "EPSG::3006", swapped)).find("north stands before east") !=
          std::string::npos);
    CHECK(refused(one("d.geojson", "EPSG::3006", "[13,55],[13.1,55],[13.1,55.1],[13,55]"))
              .find("look like degrees") != std::string::npos);
    CHECK(refused(one("m.geojson", "OGC:1.3:CRS84", square(0, 0))).find("look like metres") !=
          std::string::npos);
    auto source = one("n.geojson", "EPSG::3006", square(0, 0));
    source.code_field = "kod";
    CHECK(refused(source).find("kod: the layer has no such field (it has desokod)") != std::string::npos);
    source.code_field.clear();
    source.layer = "other";
    CHECK(refused(source).find("other: no such layer") != std::string::npos);
    CHECK_THROWS_AS(read_areas(from(folder.file("no-such.gpkg"))), LayerFailed);
    const auto text = folder.write("w.csv", "desokod,WKT\n1280C1171,\"POLYGON((0 0,1 0,1 1,0 0))\"\n");
    CHECK(refused(from(text)).find("--crs") != std::string::npos);
}

TEST_CASE("outlines that are not valid are repaired by structure, and told", "[gis][read]")
{
    const Folder folder;
    const std::string eight =
        "[370000,6160000],[370010,6160010],[370010,6160000],[370000,6160010],[370000,6160000]";
    const auto zones = read_areas(
        from(folder.write("e.geojson", layer({feature(R"("desokod":"1280C1171")", eight),
                                              feature(R"("desokod":"1280C1171")", square(50, 50)),
                                              feature(R"("desokod":"1280C1180")", square(100, 100))}))));
    CHECK(zones.notes.repaired == 1);
    CHECK(zones.polygons[0].area() == Approx(50));
    CHECK(zones.table.edition == "DeSO 2025");
    const auto findings = check_areas(zones);
    CHECK(tells(findings, "1 outlines that were not valid and were repaired: 1280C1171"));
    CHECK(tells(findings, "1 codes given to several areas: 1280C1171"));
    CHECK(tells(findings, "1 pairs of areas lie on each other: 1280C1171 and 1280C1180"));
}

TEST_CASE("a hole between areas is told with its place", "[gis][read]")
{
    const Folder folder;
    std::vector<std::string> around;
    for (int i = 0; i < 9; ++i)
        if (i != 4)
            around.push_back(
                feature(R"("area_code":")" + std::to_string(i) + "\"", square(100 * (i % 3), 100 * (i / 3))));
    const auto findings = check_areas(read_areas(from(folder.write("h.geojson", layer(around)))));
    CHECK(tells(findings, "1 holes within the areas: at 370"));
    CHECK(tells(findings, "10000 m2 belong to none"));
}

TEST_CASE("points are counted once each, and weigh areas where they lie", "[gis][points]")
{
    const Folder folder;
    const auto zones =
        read_areas(from(folder.write("z.geojson", layer({feature(R"("area_code":"1")", square(0, 0)),
                                                         feature(R"("area_code":"2")", square(100, 0))}))));
    const auto point = [](int x, int y, const std::string& flats) {
        return R"({"type":"Feature","properties":{"flats":)" + flats +
               R"(},"geometry":{"type":"Point","coordinates":[)" + std::to_string(370000 + x) + "," +
               std::to_string(6160000 + y) + "]}}";
    };
    const auto points =
        read_points(from(folder.write("p.geojson", layer({point(10, 10, "6"), point(100, 50, "4"),
                                                          point(20, 20, "null"), point(999, 0, "7")}))),
                    {"flats"}, zones.plane);
    const auto counts = count_points(zones, points);
    CHECK(counts.points == std::vector<double>{2, 1}); // the point on the common border lies in one
    CHECK(counts.sums[0].values == AreaValues{6.0, 4.0});
    CHECK(counts.outside == 1);
    CHECK(counts.sums_outside[0] == 7);
    CHECK(counts.without_value[0] == 1);

    const auto halves = read_areas(
        from(folder.write("t.geojson", layer({feature(R"("area_code":"west")", square(0, -25, 150)),
                                              feature(R"("area_code":"east")", square(150, -25, 150))}))));
    const auto by_points = point_weights(zones, halves, points);
    CHECK(by_points.by_ground == 0);
    CHECK(by_points.without_weight == 1);
    const auto counted = interpolate_count(by_points.weights, {600.0, 400.0}, {});
    CHECK(*counted[0].value == Approx(1000.0)); // all dwellings of both lie in the west
    CHECK_FALSE(counted[1].value);
    const auto by_ground = interpolate_count(overlaps(zones.polygons, halves.polygons), {600.0, 400.0}, {});
    CHECK(*by_ground[0].value == Approx(800.0));
}

TEST_CASE("a GeoPackage opens styled: the four silent conditions, the same bytes twice", "[gis][write]")
{
    const Folder folder;
    const auto zones = read_areas(from(
        folder.write("a.geojson", layer({feature(R"("desokod":"1280C1171","cost":5)", square(0, 0)),
                                         feature(R"("desokod":"1280C1172","cost":9)", square(100, 0))}))));
    LayerToWrite wanted;
    wanted.name = "areas";
    wanted.title = "Kostnad \"per\" invånare & år";
    wanted.table = zones.table;
    wanted.titles = {{"cost", "Kostnad, kr < 10"}};
    wanted.styles = {{"cost", "cost", "Kostnad, kr", {{0, 7, "0–7", "#fee5d9"}, {7, 9, "7–9", "#a50f15"}}},
                     {"second", "cost", "Kostnad's", {{0, 9, "0–9", "#fee5d9"}}}};
    wanted.tables = {
        {"costs", "by actor", {"area_code", "actor"}, {"sek"}, {{{"1280C1171", "region"}, {1.5}}}}};
    wanted.moment = "2025-01-01T00:00:00.000Z";
    write_layer(zones, wanted, folder.file("out.gpkg"));
    const auto first = bytes_of(folder.file("out.gpkg"));
    write_layer(zones, wanted, folder.file("out.gpkg"));
    CHECK(bytes_of(folder.file("out.gpkg")) == first);
    CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 2); // nothing left beside

    SQLite::Database database(folder.file("out.gpkg"));
    const auto count = [&](const std::string& sql) {
        return database.execAndGet("SELECT count(*) FROM " + sql).getInt();
    };
    CHECK(count("layer_styles WHERE f_table_schema = '' AND f_table_name = 'areas' AND f_geometry_column = "
                "(SELECT column_name FROM gpkg_geometry_columns WHERE table_name = 'areas') AND useAsDefault "
                "= 1") == 1);
    CHECK(count("layer_styles") == 2);
    CHECK(count("gpkg_contents WHERE table_name = 'layer_styles' AND data_type = 'attributes'") == 1);
    CHECK(count("gpkg_contents WHERE table_name = 'costs' AND data_type = 'attributes'") == 1);
    CHECK(count("gpkg_geometry_columns WHERE srs_id = 3006") == 1);
    CHECK(count("qgis_projects WHERE content LIKE '504b0304%'") == 1);
    const std::string style =
        database.execAndGet("SELECT styleQML FROM layer_styles WHERE useAsDefault = 1").getString();
    CHECK(style.find("renderer-v2 type=\"graduatedSymbol\" attr=\"cost\"") != std::string::npos);
    CHECK(style.find("name=\"Kostnad, kr &lt; 10\"") != std::string::npos);

    const auto again = read_areas(from(folder.file("out.gpkg")));
    CHECK(again.table.codes == zones.table.codes);
    CHECK(again.table.edition == "DeSO 2025");
    CHECK(again.table.columns[0].values == zones.table.columns[0].values);
    const auto text = geojson(zones, wanted);
    CHECK(text.find("\"area_code\": \"1280C1171\"") != std::string::npos);
    CHECK(text.find("[ 12.9") != std::string::npos); // degrees, east first
    CHECK_THROWS_AS(write_layer(zones, wanted, "/no/such/folder/x.gpkg"), LayerFailed);
}

TEST_CASE("known divisions are told by their fields", "[gis][read]")
{
    struct Case {
        std::vector<std::string> fields;
        std::string profile;
    };
    for (const auto& c : std::vector<Case>{
             {{"objectid", "desokod", "regsokod", "kommunkod", "version"}, "DeSO"},
             {{"DeSO", "lan", "lannamn"}, "DeSO 2018"},
             {{"regsokod", "regsonamn", "kommunkod"}, "RegSO"},
             {{"delomrade", "do_kod", "area"}, "Malmö"},
             {{"kn_kod", "kn_namn", "ln_kod"}, "municipalities"},
             {{"area_code", "area_name", "edition"}, "byggom"},
         }) {
        const auto* profile = detected_profile(c.fields);
        REQUIRE(profile != nullptr);
        CHECK(profile->name == c.profile);
    }
    CHECK(detected_profile({"a", "b"}) == nullptr);
}

TEST_CASE("Malmö's own areas are a clean zoning", "[gis][real]")
{
    const auto file = test::shared_file("data/malmo/malmo_delomraden_3008.gpkg");
    BYGGOM_SKIP_WITHOUT(file);
    const auto zones = read_areas(from(file));
    CHECK(zones.table.size() == 136);
    CHECK(zones.notes.profile == "Malmö");
    CHECK(zones.notes.crs == "EPSG:3008");
    CHECK(zones.notes.measured_in == "EPSG:3006");
    CHECK(std::count(zones.table.codes.begin(), zones.table.codes.end(), "36213") == 1);
    double area = 0;
    for (const auto& polygon : zones.polygons)
        area += polygon.area();
    CHECK(area == Approx(161406880).epsilon(1e-3)); // m2 in the city's own projection
    CHECK(overlapping_pairs(zones.polygons, 1e-6).empty());
    const auto weights = overlaps(zones.polygons, zones.polygons);
    CHECK(weights.entries.size() == 136);
}

TEST_CASE("in Lindängen employment by people is 62 %, by ground 68 %", "[gis][real]")
{
    const auto file = test::shared_file("data/malmo/deso2025_around_lindangen.geojson");
    const auto city = test::shared_file("data/malmo/malmo_delomraden_3008.gpkg");
    BYGGOM_SKIP_WITHOUT(file);
    BYGGOM_SKIP_WITHOUT(city);
    const auto zones = read_areas(from(file));
    auto within = from(city);
    within.plane = zones.plane;
    const auto targets = read_areas(within);
    const auto weights = overlaps(zones.polygons, targets.polygons);
    const auto column = [&](const std::string& name) {
        return zones.table.columns[*find_column(zones.table, name)].values;
    };
    const auto rates = column("employment_rate_20_64_2024");
    const auto people = column("pop_2025");
    AreaValues in_work;
    for (std::size_t i = 0; i < rates.size(); ++i)
        in_work.push_back(rates[i] && people[i] ? std::optional(*rates[i] * *people[i]) : std::nullopt);
    const auto place =
        static_cast<std::size_t>(std::find(targets.table.codes.begin(), targets.table.codes.end(), "36213") -
                                 targets.table.codes.begin());
    CHECK(*interpolate_mean(weights, rates, {})[place].value == Approx(67.98).margin(0.3));
    CHECK(*interpolate_rate(weights, in_work, people, {})[place].value == Approx(62.10).margin(0.3));
}

// Source: sf 1.0-9, its own results for North Carolina's births on a grid of 10 by 5.
TEST_CASE("births of North Carolina on a grid, as sf has them", "[gis][real][golden]")
{
    const auto file = test::shared_file("golden/gis/sf_nc/nc.shp");
    const auto cells = test::shared_file("golden/gis/sf_nc/nc_grid_32119.geojson");
    BYGGOM_SKIP_WITHOUT(file);
    auto source = from(file);
    source.code_field = "FIPS";
    const auto zones = read_areas(source);
    auto over = from(cells);
    over.plane = zones.plane;
    const auto grid = read_areas(over);
    CHECK(grid.notes.measured_in != "EPSG:3006"); // equal area abroad
    const auto weights = overlaps(zones.polygons, grid.polygons);
    const auto births = zones.table.columns[*find_column(zones.table, "BIR74")].values;
    double counts = 0;
    double means = 0;
    int absent = 0;
    for (const auto& cell : interpolate_count(weights, births, {})) {
        counts += cell.value.value_or(0);
        absent += cell.value ? 0 : 1;
    }
    for (const auto& cell : interpolate_mean(weights, births, {}))
        means += cell.value.value_or(0);
    CHECK(counts == Approx(329962).epsilon(1e-6));
    CHECK(means == Approx(132516.808687832).epsilon(1e-3)); // sf measures in another plane
    CHECK(absent == 11);
}

// Source: sf's own test of st_interpolate_aw on a grid of 20 by 10 over the extent of North Carolina: the sum
// of the cells over the sum of the counties is 1.436123 for means and 1 for counts.
TEST_CASE("means and counts of North Carolina on a grid over its extent, as sf publishes them",
          "[gis][real][golden]")
{
    const auto file = test::shared_file("golden/gis/sf_nc/nc.shp");
    BYGGOM_SKIP_WITHOUT(file);
    const Folder folder;
    auto source = from(file);
    source.code_field = "FIPS";
    const auto zones = read_areas(source);
    // The extent as sf prints it; sides have points between, since a side along a parallel bends in the
    // plane.
    const double west = -84.32385;
    const double south = 33.88199;
    const double east = -75.45698;
    const double north = 36.58965;
    std::string cells;
    for (int i = 0; i < 20; ++i)
        for (int j = 0; j < 10; ++j) {
            const double left = west + (east - west) * i / 20;
            const double right = west + (east - west) * (i + 1) / 20;
            const double low = south + (north - south) * j / 10;
            const double high = south + (north - south) * (j + 1) / 10;
            const auto at = [](double x, double y) {
                return "[" + std::to_string(x) + "," + std::to_string(y) + "],";
            };
            std::string ring;
            for (int k = 0; k <= 8; ++k)
                ring += at(left + (right - left) * k / 8, low);
            for (int k = 0; k <= 8; ++k)
                ring += at(right - (right - left) * k / 8, high);
            ring += at(left, low);
            ring.pop_back();
            cells += (cells.empty() ? "" : ",") + feature("\"cell\":1", ring);
        }
    auto over = from(folder.write("grid.geojson", layer({cells}, "EPSG::4267")));
    over.plane = zones.plane;
    const auto grid = read_areas(over);
    REQUIRE(grid.polygons.size() == 200);
    const auto weights = overlaps(zones.polygons, grid.polygons);
    const auto births = zones.table.columns[*find_column(zones.table, "BIR74")].values;
    double before = 0;
    double means = 0;
    double counts = 0;
    for (const auto& value : births)
        before += value.value_or(0);
    for (const auto& cell : interpolate_mean(weights, births, {}))
        means += cell.value.value_or(0);
    for (const auto& cell : interpolate_count(weights, births, {}))
        counts += cell.value.value_or(0);
    CHECK(means / before == Approx(1.436123).epsilon(2e-3));
    CHECK(counts / before == Approx(1).epsilon(1e-4));
}

TEST_CASE("layers abroad are laid over each other in one plane", "[gis][read]")
{
    const Folder folder;
    const auto box = [](double x0, double y0, double x1, double y1) {
        const auto at = [](double x, double y) {
            return "[" + std::to_string(x) + "," + std::to_string(y) + "]";
        };
        return at(x0, y0) + "," + at(x1, y0) + "," + at(x1, y1) + "," + at(x0, y1) + "," + at(x0, y0);
    };
    const auto wide = read_areas(from(folder.write(
        "wide.geojson", layer({feature("\"a\":1", box(-90.6, 38.4, -88.0, 39.8))}, "EPSG::4326"))));
    auto source = from(folder.write(
        "small.geojson", layer({feature("\"a\":1", box(-90.4, 38.5, -90.1, 38.8))}, "EPSG::4326")));
    const auto alone = read_areas(source);
    CHECK(alone.plane != wide.plane); // each has the plane that suits it best
    source.plane = wide.plane;
    const auto together = read_areas(source);
    CHECK(together.plane == wide.plane);
    const auto weights = overlaps(together.polygons, wide.polygons);
    REQUIRE(weights.entries.size() == 1);
    CHECK(weights.entries[0].amount == Approx(together.polygons[0].area()).epsilon(1e-9));
    CHECK(together.polygons[0].area() == Approx(alone.polygons[0].area()).epsilon(1e-4));
}
