#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>

using namespace byggom;

// Every GeoPackage the program writes, judged by GDAL's own validator and by what QGIS demands in silence.

namespace {

constexpr const char* validator = "/usr/bin/python3 -m osgeo_utils.samples.validate_gpkg";

std::string text_of(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What it says; empty where it has nothing against the file.
std::string objections(const std::string& file, const tests::TemporaryFolder& folder)
{
    const auto log = folder / "validator.txt";
    const std::string command = std::string(validator) + " -k --extra '" + file + "' > '" + log + "' 2>&1";
    return std::system(command.c_str()) == 0 ? "" : text_of(log) + "failed";
}

std::string square(const std::string& code, int x)
{
    const auto at = [&](int east, int north) {
        return "[" + std::to_string(370000 + x + east) + "," + std::to_string(6160000 + north) + "]";
    };
    return R"({"type":"Feature","properties":{"desokod":")" + code +
           R"(","kind":"town"},"geometry":{"type":"Polygon","coordinates":[[)" + at(0, 0) + "," +
           at(1000, 0) + "," + at(1000, 1000) + "," + at(0, 1000) + "," + at(0, 0) + "]]}}";
}

std::string point(int x, int flats)
{
    return R"({"type":"Feature","properties":{"flats":)" + std::to_string(flats) +
           R"(},"geometry":{"type":"Point","coordinates":[)" + std::to_string(370000 + x) + ",6160500]}}";
}

std::string layer(const std::string& features)
{
    return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[)" +
           features + "]}";
}

bool run(const std::string& arguments)
{
    const std::string command = "LC_ALL=C.UTF-8 " BYGGOM_PROGRAM " " + arguments + " > /dev/null 2>&1";
    return std::system(command.c_str()) == 0;
}

} // namespace

TEST_CASE("every GeoPackage written is valid, the same twice, and opens styled in QGIS",
          "[gis][write][validator]")
{
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "zones.geojson")
        << layer(square("1280C1171", 0) + "," + square("1280C1172", 1000));
    std::ofstream(folder / "points.geojson")
        << layer(point(10, 3) + "," + point(1500, 4) + "," + point(5000, 5));
    std::ofstream(folder / "work.csv") << "deso;i arbete;alla\n1280C1171;510;1000\n1280C1172;1540;2000\n";
    const auto zones = "'" + (folder / "zones.geojson") + "' ";
    const auto beside = "--statistics '" + (folder / "work.csv") + "' ";
    const auto points = "--points '" + (folder / "points.geojson") + "' ";
    struct Case {
        std::string why;
        std::string arguments;
        bool is_styled;
    };
    const std::vector<Case> cases{
        {"areas with statistics", "areas import " + zones + beside, true},
        {"values of other areas", "areas attach " + zones + "--from " + zones + "--category kind", false},
        {"counted points", "areas count " + zones + points + "--sum flats ", true},
        {"points with their area", "areas locate " + zones + points, false},
        {"a map of costs", "map " + zones + beside + "--people alla --in-work 'i arbete' ", true},
        {"the same in Swedish", "--lang sv map " + zones + beside + "--people alla --in-work 'i arbete' ",
         true},
    };
    const auto& c = cases[GENERATE(range(std::size_t{0}, std::size_t{6}))];
    CAPTURE(c.why);
    const auto file = folder / "out.gpkg";
    REQUIRE(run(c.arguments + " -o '" + file + "'"));
    const auto first = text_of(file);
    REQUIRE(run(c.arguments + " -o '" + file + "'"));
    CHECK(text_of(file) == first);

    if (c.is_styled) {
        SQLite::Database database(file);
        const auto count = [&](const std::string& sql) {
            return database.execAndGet("SELECT count(*) FROM " + sql).getInt();
        };
        const std::string ours =
            "layer_styles s JOIN gpkg_geometry_columns g ON s.f_table_name = g.table_name AND "
            "s.f_geometry_column = g.column_name WHERE s.f_table_schema = ''";
        CHECK(
            count(ours +
                  " AND s.useAsDefault = 1 AND s.styleQML LIKE '%<renderer-v2 type=\"graduatedSymbol\"%'") ==
            1);
        CHECK(count("layer_styles WHERE f_table_schema IS NULL OR f_table_schema <> ''") == 0);
        CHECK(count("gpkg_contents WHERE table_name = 'layer_styles' AND data_type = 'attributes'") == 1);
    }

    if (std::system("/usr/bin/python3 -c 'import osgeo_utils.samples.validate_gpkg' > /dev/null 2>&1") != 0) {
        WARN("skipped: GDAL's validator is not installed (python3-gdal)");
        return;
    }
    CHECK(objections(file, folder) == "");
}
