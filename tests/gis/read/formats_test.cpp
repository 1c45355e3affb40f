#include "gis/check/check_areas.hpp"
#include "gis/layer_failed.hpp"
#include "gis/overlap/overlaps.hpp"
#include "gis/read/points.hpp"
#include "gis/read/read_areas.hpp"
#include "libpackage/area/interpolate.hpp"
#include "libpackage/problem/problem.hpp"
#include "tests/support/postgres_server.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <gdal_utils.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

using namespace byggom;

// The same areas out of every format that planners hand around.

namespace {

std::string text_of(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

AreaSource from(const std::string& path, const std::string& layer = {})
{
    AreaSource source;
    source.path = path;
    source.layer = layer;
    return source;
}

/// Three areas with leading zeros in their codes, Swedish letters, a hole, two parts and a value that is
/// missing; in the zone of Malmö, whose authority has north first.
std::string written_geojson(const tests::TemporaryFolder& folder)
{
    auto file = folder / "zones.geojson";
    std::ofstream(file)
        << R"({"type":"FeatureCollection","name":"zones",)"
           R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3008"}},"features":[
{"type":"Feature","properties":{"kommunkod":"0114","kommunnamn":"Upplands Väsby","people":1000,"share":0.51},
 "geometry":{"type":"Polygon","coordinates":[[[119000,6159000],[120000,6159000],[120000,6160000],[119000,6160000],[119000,6159000]],
 [[119400,6159400],[119400,6159600],[119600,6159600],[119600,6159400],[119400,6159400]]]}},
{"type":"Feature","properties":{"kommunkod":"0115","kommunnamn":"Vallentuna","people":2000,"share":null},
 "geometry":{"type":"Polygon","coordinates":[[[120000,6159000],[121000,6159000],[121000,6160000],[120000,6160000],[120000,6159000]]]}},
{"type":"Feature","properties":{"kommunkod":"1280","kommunnamn":"Malmö","people":500,"share":0.77},
 "geometry":{"type":"MultiPolygon","coordinates":[[[[121000,6159000],[121500,6159000],[121500,6159500],[121000,6159500],[121000,6159000]]],
 [[[122000,6159000],[122500,6159000],[122500,6159500],[122000,6159500],[122000,6159000]]]]}}]})";
    return file;
}

void translate(const std::string& source, const std::string& target, const std::vector<std::string>& options)
{
    GDALAllRegister();
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(source.c_str(), GDAL_OF_VECTOR));
    REQUIRE(dataset);
    std::vector<char*> words;
    for (const auto& option : options)
        words.push_back(const_cast<char*>(option.c_str()));
    words.push_back(nullptr);
    auto* how = GDALVectorTranslateOptionsNew(words.data(), nullptr);
    GDALDatasetH handle = dataset.get();
    int wrong = 0;
    auto* written = GDALVectorTranslate(target.c_str(), nullptr, 1, &handle, how, &wrong);
    GDALVectorTranslateOptionsFree(how);
    REQUIRE(written != nullptr);
    GDALClose(written);
}

void run_sql(const std::string& connection, const std::string& statement)
{
    const std::unique_ptr<GDALDataset> dataset(
        GDALDataset::Open(connection.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
    REQUIRE(dataset);
    CPLErrorReset();
    auto* answer = dataset->ExecuteSQL(statement.c_str(), nullptr, nullptr);
    if (answer != nullptr)
        dataset->ReleaseResultSet(answer);
    CAPTURE(CPLGetLastErrorMsg());
    REQUIRE(CPLGetLastErrorType() < CE_Failure);
}

void check_same(const Zones& read, const Zones& wanted)
{
    CHECK(read.table.codes == wanted.table.codes);
    CHECK(read.table.names == wanted.table.names);
    CHECK(read.notes.crs == "EPSG:3008");
    CHECK(read.notes.measured_in == "EPSG:3006");
    for (const auto* name : {"people", "share"}) {
        const auto place = find_column(read.table, name);
        REQUIRE(place);
        CHECK(read.table.columns[*place].values ==
              wanted.table.columns[*find_column(wanted.table, name)].values);
    }
    REQUIRE(read.polygons.size() == wanted.polygons.size());
    for (std::size_t i = 0; i < read.polygons.size(); ++i) {
        CHECK(read.polygons[i].area() == Approx(wanted.polygons[i].area()).epsilon(1e-12));
        CHECK(read.polygons[i].box().low.x == Approx(wanted.polygons[i].box().low.x).epsilon(1e-12));
    }
}

/// What the program prints.
std::string printed(const std::string& arguments, const tests::TemporaryFolder& folder)
{
    const auto answer = folder / "answer.txt";
    const std::string command = "LC_ALL=C.UTF-8 " BYGGOM_PROGRAM " " + arguments + " > '" + answer + "' 2>&1";
    const int status = std::system(command.c_str());
    return (status == 0 ? "" : "failed: ") + text_of(answer);
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

} // namespace

TEST_CASE("areas are the same out of every format", "[gis][read][formats]")
{
    const tests::TemporaryFolder folder;
    const auto geojson = written_geojson(folder);
    const auto wanted = read_areas(from(geojson));
    CHECK(wanted.table.codes == std::vector<std::string>{"0114", "0115", "1280"});
    CHECK(wanted.notes.profile == "municipalities");
    CHECK(wanted.polygons[0].area() == Approx(960'000).epsilon(1e-3));
    CHECK(wanted.polygons[2].rings().size() == 2);
    // Malmö, not somewhere in the Arctic: east and north were not mistaken for each other.
    CHECK(wanted.polygons[0].box().low.x == Approx(374'900).margin(2000));
    CHECK(wanted.polygons[0].box().low.y == Approx(6'158'500).margin(2000));
    const auto [driver, ending] = GENERATE(table<std::string, std::string>(
        {{"GPKG", ".gpkg"}, {"ESRI Shapefile", ".shp"}, {"FlatGeobuf", ".fgb"}, {"SQLite", ".sqlite"}}));
    CAPTURE(driver);
    const auto file = folder / ("zones" + ending);
    std::vector<std::string> options{"-f", driver, "-nlt", "PROMOTE_TO_MULTI"};
    if (driver == "FlatGeobuf") { // its index orders the areas anew
        options.insert(options.end(), {"-lco", "SPATIAL_INDEX=NO"});
    }
    translate(geojson, file, options);
    check_same(read_areas(from(file)), wanted);
}

TEST_CASE("degrees are measured in metres", "[gis][read][formats]")
{
    const tests::TemporaryFolder folder;
    const auto geojson = written_geojson(folder);
    const auto file = folder / "degrees.geojson";
    translate(geojson, file, {"-f", "GeoJSON", "-t_srs", "EPSG:4326", "-lco", "COORDINATE_PRECISION=12"});
    const auto read = read_areas(from(file));
    const auto wanted = read_areas(from(geojson));
    CHECK(read.notes.crs == "EPSG:4326");
    CHECK(read.notes.measured_in == "EPSG:3006");
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(read.polygons[i].area() == Approx(wanted.polygons[i].area()).epsilon(1e-6));
}

TEST_CASE("a layer that does not say its reference system is refused until it is stated",
          "[gis][read][formats]")
{
    const tests::TemporaryFolder folder;
    translate(written_geojson(folder), folder / "zones.shp", {"-f", "ESRI Shapefile"});
    std::filesystem::remove(folder / "zones.prj");
    auto source = from(folder / "zones.shp");
    CHECK(refused(source).find("does not say which reference system") != std::string::npos);
    CHECK(refused(source).find("--crs") != std::string::npos);
    source.crs = "EPSG:3008";
    CHECK(read_areas(source).table.size() == 3);
}

TEST_CASE("areas and statistics come out of PostGIS as out of a GeoPackage", "[gis][read][postgis]")
{
    const tests::PostgresServer server;
    if (!server.runs()) {
        WARN("skipped: " << server.why_not());
        return;
    }
    const tests::TemporaryFolder folder;
    const auto geojson = written_geojson(folder);
    translate(geojson, folder / "zones.gpkg", {"-f", "GPKG", "-nlt", "PROMOTE_TO_MULTI"});
    run_sql(server.connection(), "CREATE EXTENSION postgis");
    run_sql(server.connection(), "CREATE SCHEMA city");
    translate(
        geojson, server.connection(),
        {"-f", "PostgreSQL", "-nln", "city.zones", "-nlt", "PROMOTE_TO_MULTI", "-lco", "GEOMETRY_NAME=geom"});
    run_sql(server.connection(),
            "CREATE TABLE city.work (kommunkod text PRIMARY KEY, in_work integer, income numeric)");
    run_sql(server.connection(), "INSERT INTO city.work VALUES ('0114', 510, 301.5), ('0115', 1500, NULL)");
    run_sql(server.connection(),
            "CREATE TABLE city.flats AS SELECT n AS flats, ST_SetSRID(ST_MakePoint("
            "118950 + 100 * n, 6159050), 3008)::geometry(Point, 3008) AS geom FROM generate_series(1, 30) n");
    std::ofstream(folder / "work.csv") << "kommunkod,in_work,income\n0114,510,301.5\n0115,1500,..\n";

    const auto wanted = read_areas(from(folder / "zones.gpkg"));
    check_same(read_areas(from(server.connection(), "city.zones")), wanted);
    check_same(read_areas(from(server.connection() + " tables=city.zones")), wanted);

    // The program: the same numbers by either way, the statistics from a table of the database.
    const auto by_file = printed("areas import " + (folder / "zones.gpkg") + " --statistics " +
                                     (folder / "work.csv") + " --format csv",
                                 folder);
    const auto by_server =
        printed("areas import '" + server.connection() + "' --layer city.zones --statistics '" +
                    server.connection() + "' --statistics-layer city.work --format csv",
                folder);
    CHECK(by_server == by_file);
    CHECK(by_server.find("0114,Upplands Väsby,1000,0.51,510,301.5\n") != std::string::npos);
    CHECK(by_server.find("0115,Vallentuna,2000,,1500,\n") != std::string::npos);
    const auto counted =
        printed("areas count " + (folder / "zones.gpkg") + " --points '" + server.connection() +
                    "' --points-layer city.flats --sum flats --format csv",
                folder);
    CAPTURE(counted);
    CHECK(counted.find("0114,Upplands Väsby,10,55\n") != std::string::npos);
    CHECK(counted.find("0115,Vallentuna,10,155\n") != std::string::npos);

    // A password reaches the database and nothing else.
    const auto secret = server.connection() + " password=hush";
    printed("areas import '" + secret + "' --layer city.zones -o " + (folder / "from_server.gpkg"), folder);
    const auto written = text_of(folder / "from_server.gpkg");
    CHECK(written.find("from PG:host=") != std::string::npos);
    CHECK(written.find("hush") == std::string::npos);
    CHECK(printed("areas import '" + secret + "' --layer nothing", folder).find("hush") == std::string::npos);

    const auto several = printed("areas list '" + server.connection() + " schemas=city'", folder);
    CHECK(several.find("0114") == std::string::npos);
    CHECK_THROWS_AS(read_areas(from("PG:host=/no/such/place dbname=postgres")), LayerFailed);
}

TEST_CASE("points come in batches as they come one by one", "[gis][read][points]")
{
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "points.geojson")
        << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[
{"type":"Feature","properties":{"name":"a","flats":7,"area":70.5,"big":5000000000},"geometry":{"type":"Point","coordinates":[370010,6160010]}},
{"type":"Feature","properties":{"name":"b","flats":null,"area":null,"big":1},"geometry":{"type":"Point","coordinates":[370020,6160020]}},
{"type":"Feature","properties":{"name":"c","flats":3,"area":1.25,"big":2},"geometry":null},
{"type":"Feature","properties":{"name":"d","flats":4,"area":2.5,"big":3},"geometry":{"type":"Point","coordinates":[370030,6160030]}}]})";
    translate(folder / "points.geojson", folder / "points.gpkg", {"-f", "GPKG"});
    OGRSpatialReference plane;
    plane.importFromEPSG(3006);
    char* text = nullptr;
    plane.exportToWkt(&text);
    const std::string wkt = text;
    CPLFree(text);
    const auto fields = GENERATE(values<std::vector<std::string>>({{"flats", "area", "big"}, {"area"}, {}}));
    const auto one_by_one = read_points(from(folder / "points.geojson"), fields, wkt);
    const auto in_batches = read_points(from(folder / "points.gpkg"), fields, wkt);
    CHECK(one_by_one.points.size() == 3);
    CHECK(one_by_one.without_place == 1);
    CHECK(in_batches.points == one_by_one.points);
    CHECK(in_batches.without_place == one_by_one.without_place);
    REQUIRE(in_batches.columns.size() == fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i)
        CHECK(in_batches.columns[i].values == one_by_one.columns[i].values);
    CHECK_THROWS_AS(read_points(from(folder / "points.gpkg"), {"name"}, wkt), InvalidInput);
}

TEST_CASE("statistics in workbooks are read with titles, dots for what is missing and the sheet asked for",
          "[gis][read][formats]")
{
    const auto driver = GENERATE(values<std::string>({"XLSX", "ODS"}));
    const tests::TemporaryFolder folder;
    const auto file = folder / (driver == "XLSX" ? "work.xlsx" : "work.ods");
    {
        GDALAllRegister();
        std::unique_ptr<GDALDataset> workbook(GetGDALDriverManager()
                                                  ->GetDriverByName(driver.c_str())
                                                  ->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        const auto sheet = [&](const char* name, const std::vector<std::vector<std::string>>& rows) {
            auto* layer = workbook->CreateLayer(name, nullptr, wkbNone, nullptr);
            for (std::size_t i = 0; i < rows[0].size(); ++i) {
                OGRFieldDefn field(rows[0][i].c_str(), OFTString);
                layer->CreateField(&field);
            }
            for (std::size_t row = 1; row < rows.size(); ++row) {
                OGRFeature feature(layer->GetLayerDefn());
                for (std::size_t i = 0; i < rows[row].size(); ++i)
                    if (!rows[row][i].empty())
                        feature.SetField(static_cast<int>(i), rows[row][i].c_str());
                REQUIRE(layer->CreateFeature(&feature) == OGRERR_NONE);
            }
        };
        sheet("about", {{"Källa", "SCB"}, {"Hämtad", "2025"}});
        sheet("figures", {{"kommunkod", "kommunnamn", "i arbete 2024", "alla"},
                          {"0114", "Upplands Väsby", "510", "1000"},
                          {"0115", "Vallentuna", "..", "2000"},
                          {"1280", "Malmö", "400", "500"}});
    }
    const auto read = printed("areas import " + written_geojson(folder) + " --statistics " + file +
                                  " --statistics-layer figures --format csv",
                              folder);
    CAPTURE(read);
    CHECK(read.find("0114,Upplands Väsby,1000,0.51,510,1000\n") != std::string::npos);
    CHECK(read.find("0115,Vallentuna,2000,,,2000\n") != std::string::npos);
    const auto wrong = printed("areas import " + written_geojson(folder) + " --statistics " + file +
                                   " --statistics-layer nothing",
                               folder);
    CHECK(wrong.find("no such sheet (there is about, figures)") != std::string::npos);
}

TEST_CASE("the editions of Statistics Sweden's own files are told by fields, layer and codes", "[gis][read]")
{
    struct Case {
        std::string why;
        std::string layer;
        std::string properties;
        std::string edition;
        std::string name;
    };
    for (
        const auto& c : std::vector<Case>{
            {"DeSO 2018 by its fields", "zones",
             R"("deso":"1280C1170","kommun":"1280","lan":"12","kommunnamn":"Malmö")", "DeSO 2018", "Malmö"},
            {"DeSO 2018 by the name of its layer", "DeSO_2018_v2", R"("deso":"1280C1170")", "DeSO 2018", ""},
            {"DeSO 2025 as handed out", "zones",
             R"("objektidentitet":"x","desokod":"1280C1170","regsokod":"1280R045","kommunkod":"1280","version":"2025_v2")",
             "DeSO 2025", ""},
            {"DeSO 2025 by a reserve digit", "zones", R"("deso":"1280C1171","kommun":"1280")", "DeSO 2025",
             ""},
            {"RegSO 2018: its name stands in the field regso", "zones",
             R"("regsokod":"1280R045","regso":"Lindängen","kommun":"1280")", "RegSO 2018", "Lindängen"},
            {"RegSO 2025 by the date it is of", "zones",
             R"("regsokod":"1280R045","regsonamn":"Lindängen","kommunkod":"1280","referensdatum":"20250101")",
             "RegSO 2025", "Lindängen"},
            {"nothing tells", "zones", R"("desokod":"1280C1170")", "DeSO", ""},
        }) {
        CAPTURE(c.why);
        const tests::TemporaryFolder folder;
        std::ofstream(folder / "z.geojson")
            << R"({"type":"FeatureCollection","name":")" + c.layer +
                   R"(","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[)" +
                   R"({"type":"Feature","properties":{)" + c.properties +
                   R"(},"geometry":{"type":"Polygon","coordinates":[[[370000,6160000],[370100,6160000],[370100,6160100],[370000,6160000]]]}}]})";
        const auto zones = read_areas(from(folder / "z.geojson"));
        CHECK(zones.table.edition == c.edition);
        if (!c.name.empty() && c.edition.rfind("RegSO", 0) == 0)
            CHECK(zones.table.names[0] == c.name);
        auto stated = from(folder / "z.geojson");
        if (c.edition.rfind("DeSO", 0) == 0) {
            stated.profile = "DeSO 2018";
            const auto told = read_areas(stated).table.edition;
            CHECK(told == (c.edition == "DeSO" ? "DeSO 2018" : c.edition)); // what the areas state goes first
        }
    }
}

TEST_CASE("editions mixed in one layer are a mistake", "[gis][read]")
{
    const tests::TemporaryFolder folder;
    const auto feature = [](const std::string& code, int x) {
        const auto at = [&](int east, int north) {
            return "[" + std::to_string(370000 + x + east) + "," + std::to_string(6160000 + north) + "]";
        };
        return R"({"type":"Feature","properties":{"desokod":")" + code +
               R"("},"geometry":{"type":"Polygon","coordinates":[[)" + at(0, 0) + "," + at(90, 0) + "," +
               at(90, 90) + "," + at(0, 0) + "]]}}";
    };
    std::ofstream(folder / "z.geojson")
        << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[)" +
               feature("1280C1170_DeSO2018", 0) + "," + feature("1280C1171_DeSO2025", 100) + "]}";
    const auto findings = check_areas(read_areas(from(folder / "z.geojson")));
    const auto found = std::find_if(findings.begin(), findings.end(), [](const AreaFinding& finding) {
        return finding.what.text == "editions in one layer";
    });
    REQUIRE(found != findings.end());
    CHECK(found->is_mistake);
    CHECK(found->examples == std::vector<std::string>{"DeSO 2018", "DeSO 2025"});
}

TEST_CASE("the cities' own zonings are read and clean", "[gis][real]")
{
    struct Case {
        std::string file;
        std::string layer;
        std::string crs;
        std::size_t areas;
        std::string column;
    };
    for (const auto& c : std::vector<Case>{
             {"data/city_zonings/goteborg_basomraden_2021_3007.gpkg", "", "EPSG:3007", 1012, ""},
             {"data/city_zonings/stockholm_basomraden_2016_3011.gpkg", "", "EPSG:3011", 419, ""},
             {"data/city_zonings/kommuner_290_generalised_3006.gpkg", "", "EPSG:3006", 290, ""},
         }) {
        const auto file = test::shared_file(c.file);
        BYGGOM_SKIP_WITHOUT(file);
        CAPTURE(c.file);
        const auto zones = read_areas(from(file));
        CHECK(zones.table.size() == c.areas);
        CHECK(zones.notes.crs == c.crs);
        CHECK(zones.notes.measured_in == "EPSG:3006");
        CHECK(overlapping_pairs(zones.polygons, 1e-3).size() <= zones.table.size() / 100);
    }
}

// Real extensive variables on real polygons: what Stockholm counts is kept on any grid that covers it.
TEST_CASE("people of Stockholm are neither lost nor made on the way to other areas", "[gis][real]")
{
    const auto file = test::shared_file("data/city_zonings/stockholm_basomraden_2016_3011.gpkg");
    BYGGOM_SKIP_WITHOUT(file);
    const auto zones = read_areas(from(file));
    std::vector<Polygon> squares;
    for (int i = 0; i < 40; ++i)
        for (int j = 0; j < 40; ++j) {
            const double x = 650'000 + 1000.0 * i;
            const double y = 6'560'000 + 1000.0 * j;
            Polygon square;
            square.add({{x, y}, {x + 1000, y}, {x + 1000, y + 1000}, {x, y + 1000}}, false);
            squares.push_back(square);
        }
    const auto weights = overlaps(zones.polygons, squares, 2);
    int counted = 0;
    for (const auto& column : zones.table.columns) {
        double before = 0.0;
        for (const auto& value : column.values)
            before += value.value_or(0.0);
        double after = 0.0;
        for (const auto& one : interpolate_count(weights, column.values, {}))
            after += one.value.value_or(0.0);
        CHECK(after == Approx(before).epsilon(1e-9));
        ++counted;
    }
    CHECK(counted > 0);
}

// Source: the package areal and its aw_verify: with weights "sum" the wards have as many people as the
// tracts; with weights "total" what lies outside every ward is lost.
TEST_CASE("St. Louis: people of the tracts come to the wards", "[gis][real][golden]")
{
    const auto file = test::shared_file("data/st_louis/stl.gpkg");
    BYGGOM_SKIP_WITHOUT(file);
    CHECK(refused(from(file)).find("several layers could be meant") != std::string::npos);
    auto source = from(file, "ar_stl_race");
    source.code_field = "GEOID";
    const auto tracts = read_areas(source);
    auto of_wards = from(file, "ar_stl_wards");
    of_wards.plane = tracts.plane;
    const auto wards = read_areas(of_wards);
    REQUIRE(tracts.table.size() == 106);
    REQUIRE(wards.table.size() == 28);
    CHECK(tracts.notes.measured_in != "EPSG:3006");
    const auto weights = overlaps(tracts.polygons, wards.polygons);
    const auto people = tracts.table.columns[*find_column(tracts.table, "TOTAL_E")].values;
    double before = 0.0;
    for (const auto& value : people)
        before += value.value_or(0.0);
    const auto after = [&](CountRule allocation) {
        InterpolationRules rules;
        rules.allocation = allocation;
        double sum = 0.0;
        for (const auto& one : interpolate_count(weights, people, rules))
            sum += one.value.value_or(0.0);
        return sum;
    };
    CHECK(after(CountRule::all) == Approx(before).epsilon(1e-12));
    CHECK(after(CountRule::covered) < before);
    CHECK(after(CountRule::covered) > 0.95 * before);
}
