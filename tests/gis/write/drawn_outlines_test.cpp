#include "gis/read/read_areas.hpp"
#include "gis/write/drawn_outlines.hpp"
#include "gis/zones/label_place.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>
#include <sstream>

using namespace byggom;

namespace {

/// Outlines in SWEREF 99 TM, each a list of "east north" in metres from a corner in Malmö.
Zones zones_of(const std::vector<std::vector<std::pair<int, int>>>& rings)
{
    const tests::TemporaryFolder folder;
    const auto path = (folder.path() / "zones.geojson").string();
    std::ofstream file(path);
    file
        << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[)";
    for (std::size_t i = 0; i < rings.size(); ++i) {
        file << (i == 0 ? "" : ",") << R"({"type":"Feature","properties":{"area_code":"a)" << i
             << R"("},"geometry":{"type":"Polygon","coordinates":[[)";
        for (const auto& [x, y] : rings[i])
            file << "[" << 370000 + x << "," << 6160000 + y << "],";
        file << "[" << 370000 + rings[i][0].first << "," << 6160000 + rings[i][0].second << "]]]}}";
    }
    file << "]}";
    file.close();
    AreaSource source;
    source.path = path;
    return read_areas(source);
}

std::set<std::pair<int, int>> corners(const std::string& path)
{
    std::set<std::pair<int, int>> found;
    std::string text = path;
    for (auto& c : text)
        if (c == 'M' || c == 'L' || c == 'Z')
            c = ' ';
    std::istringstream numbers(text);
    for (int x = 0, y = 0; numbers >> x >> y;)
        found.insert({x, y});
    return found;
}

} // namespace

TEST_CASE("outlines for a drawing run from the north-western corner, in whole steps", "[gis][draw]")
{
    const auto drawn = drawn_outlines(zones_of({{{0, 0}, {1000, 0}, {1000, 500}, {0, 500}}}), 100, 100);
    CHECK(drawn.metres_per_step == Approx(10));
    CHECK(drawn.width == 100);
    CHECK(drawn.height == 50);
    CHECK(corners(drawn.areas[0].path) ==
          std::set<std::pair<int, int>>{{0, 0}, {100, 0}, {100, 50}, {0, 50}});
    CHECK(drawn.areas[0].path.back() == 'Z');
    CHECK(drawn.areas[0].x == Approx(50).margin(2));
    CHECK(drawn.areas[0].y == Approx(25).margin(2));
    CHECK(drawn.areas[0].half_width == Approx(50).margin(2));
    // Malmö lies west of the middle of SWEREF 99 TM: true north is to the right of the map's own.
    CHECK(drawn.true_north > 1.0);
    CHECK(drawn.true_north < 2.5);
}

TEST_CASE("neighbours made simple for a small drawing still meet", "[gis][draw]")
{
    // A border of many bends between a western and an eastern area, each with its own direction.
    std::vector<std::pair<int, int>> west{{0, 0}};
    std::vector<std::pair<int, int>> east{{2000, 1000}, {2000, 0}};
    std::vector<std::pair<int, int>> border;
    for (int i = 0; i <= 1000; i += 7)
        border.emplace_back(1000 + (i * 37) % 91, i);
    west.insert(west.end(), border.begin(), border.end());
    west.emplace_back(0, 1000);
    east.insert(east.end(), border.begin(), border.end());
    const auto drawn = drawn_outlines(zones_of({west, east}), 60, 60);
    std::set<std::pair<int, int>> western;
    std::set<std::pair<int, int>> eastern;
    for (const auto& corner : corners(drawn.areas[0].path))
        if (corner.first > 0)
            western.insert(corner);
    for (const auto& corner : corners(drawn.areas[1].path))
        if (corner.first < 60)
            eastern.insert(corner);
    CHECK(western == eastern);
    CHECK(western.size() < border.size() / 2);
}

TEST_CASE("an area too small for the drawing is still a step of it", "[gis][draw]")
{
    const auto drawn = drawn_outlines(
        zones_of({{{0, 0}, {10000, 0}, {10000, 10000}, {0, 10000}}, {{20000, 0}, {20001, 0}, {20001, 1}}}),
        50, 50);
    CHECK(corners(drawn.areas[1].path).size() == 4);
    CHECK(drawn.areas[1].half_width <= 1);
}

TEST_CASE("a name's place lies within its area, where there is most room", "[gis][draw]")
{
    // An L: a thin arm up, a broad foot to the right.
    const auto place = label_place({{{0, 0}, {20, 0}, {20, 80}, {100, 80}, {100, 120}, {0, 120}}}, 0.5);
    CHECK(place.middle.y == Approx(100).margin(2));
    CHECK(place.middle.x > 25);
    CHECK(place.half_width == Approx(40).margin(2));
    // Not in a hole.
    const auto ring = label_place(
        {{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {{20, 20}, {80, 20}, {80, 80}, {20, 80}}}, 0.5);
    CHECK((ring.middle.x < 20 || ring.middle.x > 80 || ring.middle.y < 20 || ring.middle.y > 80));
    CHECK(label_place({{{5, 5}, {5, 5}, {5, 5}}}).half_width == 0);
}

TEST_CASE("Malmö's own areas are drawn with every corner on the sheet", "[gis][draw][real]")
{
    const auto file = test::shared_file("data/malmo/malmo_delomraden_3008.gpkg");
    BYGGOM_SKIP_WITHOUT(file);
    AreaSource source;
    source.path = file;
    const auto drawn = drawn_outlines(read_areas(source), 4000, 3000);
    REQUIRE(drawn.areas.size() == 136);
    for (const auto& area : drawn.areas)
        for (const auto& [x, y] : corners(area.path)) {
            CHECK((x >= 0 && x <= drawn.width));
            CHECK((y >= 0 && y <= drawn.height));
        }
    CHECK(drawn.metres_per_step > 1);
}
