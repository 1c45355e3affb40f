#include "gis/overlap/overlap_area.hpp"
#include "gis/read/outline.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>
#include <ogr_api.h>

#include <algorithm>
#include <cmath>
#include <string>

using namespace byggom;
using test::box;
using test::overlap;
using test::polygon;

namespace {

constexpr double pi = 3.14159265358979323846;

/// A star with random rays: never crosses itself, has edges of every slope.
Polygon star(test::Chance& chance, Point centre, double radius, int rays)
{
    Ring ring;
    for (int i = 0; i < rays; ++i) {
        const double angle = 2 * pi * i / rays;
        const double length = radius * (0.3 + 0.7 * chance());
        ring.push_back({centre.x + length * std::cos(angle), centre.y + length * std::sin(angle)});
    }
    return polygon(ring);
}

double by_geos(const Polygon& a, const Polygon& b)
{
    const Geometry common(geometry_of(a)->Intersection(geometry_of(b).get()));
    return common ? OGR_G_Area(OGRGeometry::ToHandle(common.get())) : 0.0;
}

} // namespace

TEST_CASE("overlaps of boxes are what anybody would draw", "[gis][overlap]")
{
    struct Case {
        std::string why;
        Polygon a;
        Polygon b;
        double area;
    };
    for (const auto& c : std::vector<Case>{
             {"a quarter of each", box(0, 0, 1, 1), box(0.5, 0.5, 1.5, 1.5), 0.25},
             {"touching along a side", box(0, 0, 1, 1), box(1, 0, 2, 1), 0},
             {"touching above", box(0, 0, 1, 1), box(0, 1, 1, 2), 0},
             {"touching at a corner", box(0, 0, 1, 1), box(1, 1, 2, 2), 0},
             {"itself", box(3, 4, 5, 7), box(3, 4, 5, 7), 6},
             {"one within the other", box(0, 0, 10, 10), box(2, 3, 4, 5), 4},
             {"apart", box(0, 0, 1, 1), box(5, 5, 6, 6), 0},
             {"a strip at the coordinates of SWEREF 99 TM", box(385442, 6051528, 385443, 6053350.8),
              box(380000, 6050000, 390000, 6060000), 1822.8},
             {"the bottom of one below the other's", box(0, -5, 2, 1), box(1, 0, 3, 4), 1},
         }) {
        CAPTURE(c.why);
        CHECK(overlap(c.a, c.b) == Approx(c.area).margin(1e-9));
        CHECK(overlap(c.b, c.a) == Approx(c.area).margin(1e-9));
    }
}

// Source: shapely issue 1871, JTS issue 1000; GEOS 3.11.1 gives 15850.999999999998.
TEST_CASE("a triangle along the side of a diamond has nothing in common with it", "[gis][overlap][golden]")
{
    const auto triangle = polygon({{446, -207}, {315, -75.99999999999999}, {557, -76}});
    const auto diamond = polygon({{184, -207}, {315, -76}, {446, -207}, {315, -338}});
    CHECK(overlap(triangle, diamond) == Approx(0).margin(1e-9));
    CHECK(overlap(diamond, triangle) == Approx(0).margin(1e-9));
}

TEST_CASE("holes and parts count as they lie", "[gis][overlap]")
{
    auto ring = box(0, 0, 10, 10);
    ring.add({{2, 2}, {8, 2}, {8, 8}, {2, 8}}, true);
    CHECK(ring.area() == Approx(64));
    CHECK(overlap(ring, box(3, 3, 7, 7)) == Approx(0).margin(1e-12));
    CHECK(overlap(ring, box(0, 0, 5, 5)) == Approx(25 - 9));
    auto two = box(0, 0, 1, 1);
    two.add({{5, 0}, {6, 0}, {6, 1}, {5, 1}}, false);
    CHECK(overlap(two, box(0.5, 0, 5.5, 1)) == Approx(1.0));
}

TEST_CASE("the kernel agrees with GEOS on stars of every shape", "[gis][overlap]")
{
    const auto seed = GENERATE(range(1U, 61U));
    test::Chance chance(seed);
    const Point near{385000 + 100 * chance(), 6158000 + 100 * chance()};
    const auto a = star(chance, near, 60, 5 + static_cast<int>(40 * chance()));
    const auto b = star(chance, {near.x + 80 * (chance() - 0.5), near.y + 80 * (chance() - 0.5)}, 40,
                        4 + static_cast<int>(40 * chance()));
    CAPTURE(seed);
    CHECK(overlap(a, b) == Approx(by_geos(a, b)).epsilon(1e-9).margin(1e-6));
    CHECK(overlap(a, b) == Approx(overlap(b, a)).epsilon(1e-12).margin(1e-7));
}

TEST_CASE("cutting an area in two and adding up changes nothing", "[gis][overlap]")
{
    const auto seed = GENERATE(range(1U, 41U));
    test::Chance chance(seed);
    const auto whole = star(chance, {0, 0}, 50, 30);
    const double cut = 60 * (chance() - 0.5);
    const double left = overlap(whole, box(-100, -100, cut, 100));
    const double right = overlap(whole, box(cut, -100, 100, 100));
    CHECK(left + right == Approx(whole.area()).epsilon(1e-12));
}
