#include "gis/read/read_areas.hpp"
#include "gis/write/located_points.hpp"
#include "gis/write/packed_index.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>
#include <ogrsf_frmts.h>

#include <fstream>
#include <map>

using namespace byggom;

namespace {

OGRSpatialReference plane()
{
    OGRSpatialReference system;
    system.importFromEPSG(3006);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return system;
}

std::vector<Point> scattered(int count)
{
    test::Chance chance(static_cast<std::uint64_t>(count) + 5);
    std::vector<Point> points;
    for (int i = 0; i < count; ++i)
        points.push_back({370'000 + 2000 * chance(), 6'160'000 + 1000 * chance()});
    return points;
}

/// A GeoPackage with points and their number as `number`.
void write_points(const std::string& file, const std::vector<Point>& points, const std::string& index)
{
    GDALAllRegister();
    std::unique_ptr<GDALDataset> dataset(
        GetGDALDriverManager()->GetDriverByName("GPKG")->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    REQUIRE(dataset);
    auto system = plane();
    CPLStringList options;
    options.AddString(("SPATIAL_INDEX=" + index).c_str());
    options.AddString("GEOMETRY_NAME=geom");
    auto* layer = dataset->CreateLayer("points", &system, wkbPoint, options.List());
    OGRFieldDefn field("number", OFTInteger);
    layer->CreateField(&field);
    dataset->StartTransaction();
    int number = 0;
    for (const auto& point : points) {
        OGRFeature feature(layer->GetLayerDefn());
        OGRPoint place(point.x, point.y);
        feature.SetGeometry(&place);
        feature.SetField(0, number++);
        REQUIRE(layer->CreateFeature(&feature) == OGRERR_NONE);
    }
    dataset->CommitTransaction();
}

std::vector<IndexedBox> boxes(const std::vector<Point>& points)
{
    std::vector<IndexedBox> result;
    for (const auto& point : points)
        result.push_back({static_cast<std::int64_t>(result.size()) + 1, {point, point}});
    return result;
}

std::map<std::string, std::string> triggers(const std::string& file)
{
    const SQLite::Database database(file);
    SQLite::Statement query(database, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
    std::map<std::string, std::string> found;
    while (query.executeStep())
        found[query.getColumn(0).getString()] = query.getColumn(1).getString();
    return found;
}

std::string checked(const std::string& file)
{
    SQLite::Database database(file);
    return database.execAndGet("SELECT rtreecheck('rtree_points_geom')").getString();
}

/// Points of the layer within a box, among those that GDAL finds by the index; its numbers are rounded
/// outwards.
GIntBig within(const std::string& file, const Box& box)
{
    std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR));
    REQUIRE(dataset);
    auto* layer = dataset->GetLayer(0);
    layer->SetSpatialFilterRect(box.low.x, box.low.y, box.high.x, box.high.y);
    GIntBig found = 0;
    for (const auto& feature : *layer) {
        const auto* place = feature->GetGeometryRef()->toPoint();
        const Point point{place->getX(), place->getY()};
        found += box.touches({point, point}) ? 1 : 0;
    }
    return found;
}

std::string bytes_of(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Zones two_halves()
{
    Zones zones;
    zones.table.codes = {"west", "east"};
    zones.table.names = {"Väster", "Öster"};
    zones.polygons = {test::box(370'000, 6'159'000, 371'000, 6'162'000),
                      test::box(371'000, 6'159'000, 371'900, 6'162'000)};
    char* text = nullptr;
    plane().exportToWkt(&text);
    zones.plane = text;
    CPLFree(text);
    return zones;
}

} // namespace

TEST_CASE("an index packed at once is a sound R-tree at every size", "[gis][write]")
{
    const int count = GENERATE(0, 1, 51, 52, 2601, 2602, 9000);
    const tests::TemporaryFolder folder;
    const auto points = scattered(count);
    write_points(folder / "points.gpkg", points, "NO");
    write_packed_index(folder / "points.gpkg", {"points", "geom", "fid"}, boxes(points), "points.gpkg");
    CAPTURE(count);
    CHECK(checked(folder / "points.gpkg") == "ok");
    const Box some{{370'300, 6'160'200}, {370'900, 6'160'700}};
    const Box all{{0, 0}, {1e7, 1e7}};
    GIntBig expected = 0;
    for (const auto& point : points)
        expected += some.touches({point, point}) ? 1 : 0;
    CHECK(within(folder / "points.gpkg", some) == expected);
    CHECK(within(folder / "points.gpkg", all) == count);
}

TEST_CASE("a packed index has the triggers and the row of GDAL's own, and takes later features",
          "[gis][write]")
{
    const tests::TemporaryFolder folder;
    const auto points = scattered(300);
    write_points(folder / "packed.gpkg", points, "NO");
    write_packed_index(folder / "packed.gpkg", {"points", "geom", "fid"}, boxes(points), "packed.gpkg");
    write_points(folder / "gdal.gpkg", points, "YES");
    CHECK(triggers(folder / "packed.gpkg") == triggers(folder / "gdal.gpkg"));
    const auto row = [&](const std::string& file) {
        SQLite::Database database(folder / file);
        return database
            .execAndGet("SELECT table_name || column_name || extension_name || definition || scope FROM "
                        "gpkg_extensions")
            .getString();
    };
    CHECK(row("packed.gpkg") == row("gdal.gpkg"));
    {
        std::unique_ptr<GDALDataset> dataset(
            GDALDataset::Open((folder / "packed.gpkg").c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
        auto* layer = dataset->GetLayer(0);
        OGRFeature feature(layer->GetLayerDefn());
        OGRPoint place(400'000, 6'200'000);
        feature.SetGeometry(&place);
        REQUIRE(layer->CreateFeature(&feature) == OGRERR_NONE);
        REQUIRE(layer->DeleteFeature(7) == OGRERR_NONE);
    }
    CHECK(within(folder / "packed.gpkg", {{399'999, 6'199'999}, {400'001, 6'200'001}}) == 1);
    CHECK(within(folder / "packed.gpkg", {{0, 0}, {1e7, 1e7}}) == 300);
    CHECK(checked(folder / "packed.gpkg") == "ok");
}

TEST_CASE(
    "more than a hundred thousand points are written with their area, the same on any number of threads",
    "[gis][write]")
{
    constexpr int many = 100'500;
    const tests::TemporaryFolder folder;
    const auto points = scattered(many);
    write_points(folder / "points.gpkg", points, "NO");
    AreaSource source;
    source.path = folder / "points.gpkg";
    const auto zones = two_halves();
    LocatedPointsToWrite wanted;
    wanted.name = "points";
    wanted.moment = "2025-01-01T00:00:00.000Z";
    std::string first;
    for (const unsigned threads : {1U, 2U, 3U}) {
        wanted.threads = threads;
        const auto counts = write_located_points(zones, source, wanted, folder / "located.gpkg");
        CHECK(counts.points == many);
        const auto bytes = bytes_of(folder / "located.gpkg");
        CHECK((first.empty() || bytes == first));
        first = bytes;
    }
    CHECK(checked(folder / "located.gpkg") == "ok");
    SQLite::Database database(folder / "located.gpkg");
    const auto count = [&](const std::string& where) {
        return database.execAndGet("SELECT count(*) FROM points WHERE " + where).getInt();
    };
    int west = 0;
    int east = 0;
    for (const auto& point : points) {
        west += point.x < 371'000 ? 1 : 0;
        east += point.x >= 371'000 && point.x < 371'900 ? 1 : 0;
    }
    CHECK(count("area_code = 'west' AND area_name = 'Väster'") == west);
    CHECK(count("area_code = 'east'") == east);
    CHECK(count("area_code IS NULL") == many - west - east);
    CHECK(count("number = fid - 1") == many);
    CHECK(database.execAndGet("SELECT max(srs_id) FROM gpkg_geometry_columns").getInt() == 3006);
}

TEST_CASE("points outside take the nearest area where that is asked for, and fields of ours are replaced",
          "[gis][write]")
{
    const tests::TemporaryFolder folder;
    write_points(folder / "points.gpkg", {{370'500, 6'160'000}, {371'930, 6'160'000}, {371'999, 6'160'000}},
                 "YES");
    AreaSource source;
    source.path = folder / "points.gpkg";
    const auto zones = two_halves();
    LocatedPointsToWrite wanted;
    wanted.name = "points";
    wanted.reach = 50;
    auto counts = write_located_points(zones, source, wanted, folder / "once.gpkg");
    CHECK(counts.outside == 2);
    CHECK(counts.nearest == 1);
    source.path = folder / "once.gpkg";
    counts = write_located_points(zones, source, wanted, folder / "twice.gpkg");
    CHECK(counts.nearest == 1);
    SQLite::Database database(folder / "twice.gpkg");
    CHECK(database.execAndGet("SELECT area_distance FROM points WHERE fid = 2").getDouble() == Approx(30));
    CHECK(database.execAndGet("SELECT area_code FROM points WHERE fid = 2").getString() == "east");
    CHECK(database.execAndGet("SELECT area_distance FROM points WHERE fid = 1").getDouble() == 0.0);
    CHECK(database.execAndGet("SELECT count(*) FROM points WHERE area_code IS NULL").getInt() == 1);
    CHECK(database.execAndGet("SELECT count(*) FROM pragma_table_info('points')").getInt() == 6);
    write_located_points(zones, source, wanted, folder / "points.csv");
    CHECK(bytes_of(folder / "points.csv").rfind("X,Y,number,area_code,area_name,area_distance\n", 0) == 0);
}
