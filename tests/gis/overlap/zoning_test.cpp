#include "gis/overlap/locate.hpp"
#include "gis/overlap/overlaps.hpp"
#include "gis/read/outline.hpp"
#include "libpackage/area/interpolate.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/zoning.hpp"

#include <catch2/catch.hpp>
#include <ogr_api.h>

#include <cstring>
#include <numeric>

using namespace byggom;

// Made-up zonings whose borders wind as those of official ones: what holds of every zoning.

namespace {

const test::ZoningShape small{300, 32, 30'000.0, 60'000.0};
const test::ZoningShape other{140, 32, 30'000.0, 60'000.0};

double total(const std::vector<Polygon>& areas)
{
    return std::accumulate(areas.begin(), areas.end(), 0.0,
                           [](double sum, const Polygon& area) { return sum + area.area(); });
}

AreaValues people(std::size_t areas, test::Chance& chance)
{
    AreaValues values;
    for (std::size_t i = 0; i < areas; ++i)
        values.emplace_back(700 + std::floor(2000 * chance()));
    return values;
}

double sum(const AreaValues& values)
{
    double total = 0.0;
    for (const auto& value : values)
        total += value.value_or(0.0);
    return total;
}

double sum(const std::vector<Interpolated>& results)
{
    double total = 0.0;
    for (const auto& result : results)
        total += result.value.value_or(0.0);
    return total;
}

bool same_bytes(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

} // namespace

TEST_CASE("a made-up zoning covers its rectangle without gaps or overlaps", "[gis][zoning]")
{
    const auto seed = GENERATE(range(1U, 6U));
    const auto zoning = test::made_up_zoning(small, seed, 4000.0);
    REQUIRE(zoning.areas.size() == 300);
    CHECK(total(zoning.areas) == Approx(30'000.0 * 60'000.0).epsilon(1e-12));
    CHECK(total(zoning.joined) == Approx(30'000.0 * 60'000.0).epsilon(1e-12));
    CHECK(overlapping_pairs(zoning.areas, 1e-9).empty());
}

TEST_CASE("interpolation onto itself is the identity", "[gis][zoning]")
{
    const auto zoning = test::made_up_zoning(small, 3);
    test::Chance chance(3);
    const auto values = people(zoning.areas.size(), chance);
    const auto weights = overlaps(zoning.areas, zoning.areas, 2);
    CHECK(weights.entries.size() == zoning.areas.size());
    const auto counts = interpolate_count(weights, values, {});
    const auto means = interpolate_mean(weights, values, {});
    for (std::size_t i = 0; i < values.size(); ++i) {
        CHECK(*counts[i].value == Approx(*values[i]).epsilon(1e-12));
        CHECK(*means[i].value == Approx(*values[i]).epsilon(1e-12));
        CHECK(counts[i].coverage == Approx(1).epsilon(1e-12));
    }
}

TEST_CASE("totals are kept between zonings that cover the same ground", "[gis][zoning]")
{
    const auto seed = GENERATE(range(1U, 6U));
    const auto from = test::made_up_zoning(small, seed);
    const auto to = test::made_up_zoning(other, seed + 100);
    test::Chance chance(seed);
    const auto values = people(from.areas.size(), chance);
    const auto weights = overlaps(from.areas, to.areas, 2);
    CHECK(sum(interpolate_count(weights, values, {})) == Approx(sum(values)).epsilon(1e-12));
    // There and back adds up to the same again.
    AreaValues there;
    for (const auto& one : interpolate_count(weights, values, {}))
        there.push_back(one.value);
    CHECK(sum(interpolate_count(overlaps(to.areas, from.areas), there, {})) ==
          Approx(sum(values)).epsilon(1e-12));
}

// The case of areas within larger ones that share every border: golden case G9, in small.
TEST_CASE("each area lies in exactly one of the joined ones, without slivers", "[gis][zoning][golden]")
{
    const auto seed = GENERATE(range(1U, 6U));
    const auto zoning = test::made_up_zoning(small, seed, 4000.0);
    const auto weights = overlaps(zoning.areas, zoning.joined, 2);
    CHECK(weights.entries.size() == zoning.areas.size());
    for (const auto& entry : weights.entries) {
        CHECK(entry.target == zoning.joined_of[entry.source]);
        CHECK(entry.amount == Approx(zoning.areas[entry.source].area()).epsilon(1e-11));
    }
    for (const double coverage : weights.target_coverage)
        CHECK(coverage == Approx(1).epsilon(1e-12));
}

TEST_CASE("splitting areas and adding up changes nothing", "[gis][zoning]")
{
    const auto zoning = test::made_up_zoning(small, 11, 4000.0);
    const auto target = test::made_up_zoning(other, 12);
    test::Chance chance(11);
    const auto parts = people(zoning.areas.size(), chance);
    // What comes of the joined areas by ground is what comes of their parts, each with its share by ground.
    AreaValues whole(zoning.joined.size(), 0.0);
    for (std::size_t i = 0; i < parts.size(); ++i)
        *whole[zoning.joined_of[i]] += *parts[i];
    AreaValues by_ground;
    for (std::size_t i = 0; i < parts.size(); ++i)
        by_ground.emplace_back(*whole[zoning.joined_of[i]] * zoning.areas[i].area() /
                               zoning.joined[zoning.joined_of[i]].area());
    const auto of_parts = interpolate_count(overlaps(zoning.areas, target.areas), by_ground, {});
    const auto of_whole = interpolate_count(overlaps(zoning.joined, target.areas), whole, {});
    for (std::size_t i = 0; i < of_parts.size(); ++i)
        CHECK(*of_parts[i].value == Approx(*of_whole[i].value).epsilon(1e-9));
}

TEST_CASE("the kernel agrees with GEOS on a whole zoning", "[gis][zoning]")
{
    const auto from = test::made_up_zoning({60, 32, 30'000.0, 60'000.0}, 21);
    const auto to = test::made_up_zoning({40, 32, 30'000.0, 60'000.0}, 22);
    const auto weights = overlaps(from.areas, to.areas);
    double ours = 0.0;
    for (const auto& entry : weights.entries) {
        const Geometry common(
            geometry_of(from.areas[entry.source])->Intersection(geometry_of(to.areas[entry.target]).get()));
        REQUIRE(common);
        CHECK(entry.amount ==
              Approx(OGR_G_Area(OGRGeometry::ToHandle(common.get()))).epsilon(1e-9).margin(1e-3));
        ours += entry.amount;
    }
    CHECK(ours == Approx(30'000.0 * 60'000.0).epsilon(1e-12));
}

TEST_CASE("a tessellation loses and doubles no point, also of those on its borders", "[gis][zoning]")
{
    const auto seed = GENERATE(range(1U, 4U));
    const auto zoning = test::made_up_zoning(small, seed);
    auto points = test::made_up_points(zoning, small, 20'000, seed);
    for (const auto& area : zoning.areas) // every corner of every area, of two or three of them each
        points.insert(points.end(), area.rings()[0].begin(), area.rings()[0].end());
    std::vector<Locator> alone;
    for (const auto& area : zoning.areas)
        alone.emplace_back(std::vector<Polygon>{area});
    const Locator locate(zoning.areas);
    const auto on_outer_border = [](const Point& point) {
        return point.x >= 330'000.0 || point.y >= 6'210'000.0 || point.x <= 300'000.0 ||
               point.y <= 6'150'000.0;
    };
    std::size_t lost = 0;
    std::size_t doubled = 0;
    for (std::size_t i = 0; i < points.size(); i += 7) {
        int within = 0;
        for (const auto& area : alone)
            within += area(points[i]) ? 1 : 0;
        lost += within == 0 && !on_outer_border(points[i]) ? 1U : 0U;
        doubled += within > 1 ? 1U : 0U;
    }
    CHECK(lost == 0);
    CHECK(doubled == 0);
}

TEST_CASE("on one, two or three threads the same bytes come out", "[gis][zoning]")
{
    const auto from = test::made_up_zoning(small, 31);
    const auto to = test::made_up_zoning(other, 32);
    const auto points = test::made_up_points(from, small, 30'000, 33);
    const auto one = overlaps(from.areas, to.areas, 1);
    const auto places = located(Locator(from.areas, 1), points, 1);
    for (const unsigned threads : {2U, 3U}) {
        CAPTURE(threads);
        const auto more = overlaps(from.areas, to.areas, threads);
        REQUIRE(more.entries.size() == one.entries.size());
        bool same = true;
        for (std::size_t i = 0; i < one.entries.size(); ++i)
            same = same && one.entries[i].source == more.entries[i].source &&
                   one.entries[i].target == more.entries[i].target &&
                   same_bytes(one.entries[i].amount, more.entries[i].amount);
        for (std::size_t i = 0; i < one.target_coverage.size(); ++i)
            same = same && same_bytes(one.target_coverage[i], more.target_coverage[i]);
        CHECK(same);
        CHECK(located(Locator(from.areas, threads), points, threads) == places);
    }
}

TEST_CASE("a point outside takes the nearest area, if one is near enough", "[gis]")
{
    const Locator locate({test::box(0, 0, 10, 10), test::box(20, 0, 30, 10)});
    CHECK(locate.nearest({13, 5}, 100)->area == 0);
    CHECK(locate.nearest({13, 5}, 100)->distance == Approx(3));
    CHECK(locate.nearest({25, -4}, 5)->area == 1); // below a level side
    CHECK(locate.nearest({25, -4}, 5)->distance == Approx(4));
    CHECK(locate.nearest({33, 14}, 6)->distance == Approx(5));
    CHECK_FALSE(locate.nearest({25, -4}, 3));
}
