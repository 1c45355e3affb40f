#include "gis/overlap/locate.hpp"
#include "gis/overlap/overlaps.hpp"
#include "libpackage/area/interpolate.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace byggom;
using test::box;

namespace {

/// A grid of n by n unit squares from (x, y), columns outermost.
std::vector<Polygon> grid(int n, double x, double y)
{
    std::vector<Polygon> squares;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            squares.push_back(box(x + i, y + j, x + i + 1, y + j + 1));
    return squares;
}

AreaValues evenly(double from, double to, int count)
{
    AreaValues values;
    for (int i = 0; i < count; ++i)
        values.emplace_back(from + (to - from) * i / (count - 1));
    return values;
}

double sum(const std::vector<Interpolated>& results)
{
    double total = 0;
    for (const auto& result : results)
        total += result.value.value_or(0);
    return total;
}

std::size_t absent(const std::vector<Interpolated>& results)
{
    std::size_t count = 0;
    for (const auto& result : results)
        count += result.value ? 0U : 1U;
    return count;
}

} // namespace

// Source of the figures: the test of tobler's area_join and the formulas of area_interpolate.
TEST_CASE("a grid moved over another gives the published sums", "[gis][golden]")
{
    const auto weights = overlaps(grid(10, 0.5, 0.5), grid(10, 2.7, 0.7));
    const auto floats = evenly(1, 10, 100);
    CHECK(weights.entries.size() == 285);

    InterpolationRules all;
    all.allocation = CountRule::all;
    const auto handed_out = interpolate_count(weights, floats, all);
    CHECK(sum(handed_out) == Approx(512.7272727272727).epsilon(1e-12));
    CHECK(*handed_out[0].value == Approx(4.298181818181819).epsilon(1e-12));

    const auto covered = interpolate_count(weights, floats, {});
    CHECK(sum(covered) == Approx(76.44 + 4623.8 / 11).epsilon(1e-12)); // by hand: rows 7.8, columns 9.8
    CHECK(*covered[0].value == Approx(3.0181818181818185).epsilon(1e-12));

    const auto mean = interpolate_mean(weights, floats, {});
    CHECK(*mean[55].value == Approx(8.018181818181818).epsilon(1e-12));
    CHECK(sum(mean) == Approx(526.7636363636364).epsilon(1e-12));
    CHECK(absent(mean) == 20);

    std::vector<int> places;
    for (int i = 0; i < 100; ++i)
        places.push_back(i);
    double of_floats = 0;
    double of_ints = 0;
    int found = 0;
    for (const auto& largest : largest_category(weights, places))
        if (largest.category) {
            of_floats += *floats[static_cast<std::size_t>(*largest.category)];
            of_ints += *largest.category + 1;
            ++found;
        }
    CHECK(found == 80);
    CHECK(of_floats / found == Approx(6.409090909090909).epsilon(1e-12));
    CHECK(of_ints / found == Approx(60.5).epsilon(1e-12));
}

// Source: tobler's test of missing values.
TEST_CASE("what is missing is skipped, handed on or 0, as asked", "[gis][golden]")
{
    const std::vector<Polygon> zones{box(0, 0, 1, 1), box(1, 0, 2, 1)};
    const auto weights = overlaps(zones, zones);
    const AreaValues values{1.0, std::nullopt};
    for (const auto interpolate : {interpolate_count, interpolate_mean}) {
        const auto skipped = interpolate(weights, values, {});
        CHECK(*skipped[0].value == 1.0);
        CHECK_FALSE(skipped[1].value);
        CHECK(skipped[1].missing_share == 1.0);
        CHECK(*interpolate(weights, values, {CountRule::covered, Missing::zero, 0})[1].value == 0.0);
        CHECK_FALSE(interpolate(weights, values, {CountRule::covered, Missing::absent, 0})[1].value);
    }
    const auto one = overlaps(zones, {box(0, 0, 2, 1)});
    CHECK(*interpolate_mean(one, values, {})[0].value == 1.0);
    CHECK(interpolate_mean(one, values, {})[0].missing_share == Approx(0.5));
    CHECK(*interpolate_mean(one, values, {CountRule::covered, Missing::zero, 0})[0].value == Approx(0.5));
    CHECK_FALSE(interpolate_mean(one, values, {CountRule::covered, Missing::absent, 0})[0].value);
}

TEST_CASE("a rate goes by people, not by ground", "[gis]")
{
    // A crowded block, 50 of 100 in work, beside a large field where 9 of 10 are.
    const std::vector<Polygon> zones{box(0, 0, 1, 1), box(1, 0, 10, 1)};
    const auto weights = overlaps(zones, {box(0, 0, 10, 1)});
    const auto by_people = interpolate_rate(weights, {50.0, 9.0}, {100.0, 10.0}, {});
    CHECK(*by_people[0].value == Approx(59.0 / 110));
    CHECK(by_people[0].sources == 2);
    const auto by_ground = interpolate_mean(weights, {0.5, 0.9}, {});
    CHECK(*by_ground[0].value == Approx(0.86));
    CHECK_FALSE(interpolate_rate(weights, {0.0, 0.0}, {0.0, 0.0}, {})[0].value);
}

TEST_CASE("a target that no source covers has no value, and a thinly covered one none if asked", "[gis]")
{
    const auto weights = overlaps({box(0, 0, 1, 1)}, {box(5, 5, 6, 6), box(0, 0, 4, 1)});
    const auto counts = interpolate_count(weights, {7.0}, {});
    CHECK_FALSE(counts[0].value);
    CHECK(counts[0].coverage == 0.0);
    CHECK(*counts[1].value == Approx(7.0));
    CHECK(counts[1].coverage == Approx(0.25));
    CHECK_FALSE(interpolate_count(weights, {7.0}, {CountRule::covered, Missing::skip, 0.5})[1].value);
}

TEST_CASE("interpolation onto itself changes nothing, and totals are kept where covered", "[gis]")
{
    const auto squares = grid(6, 300000, 6200000);
    const auto values = evenly(3, 40, 36);
    const auto same = interpolate_count(overlaps(squares, squares), values, {});
    for (std::size_t i = 0; i < 36; ++i)
        CHECK(*same[i].value == Approx(*values[i]).epsilon(1e-12));
    const std::vector<Polygon> halves{box(299999, 6199999, 300002.3, 6200009),
                                      box(300002.3, 6199999, 300009, 6200009)};
    CHECK(sum(interpolate_count(overlaps(squares, halves), values, {})) == Approx(21.5 * 36).epsilon(1e-12));
}

TEST_CASE("weights are the same on any number of threads", "[gis]")
{
    const auto one = overlaps(grid(12, 0, 0), grid(9, 0.3, 0.7), 1);
    const auto four = overlaps(grid(12, 0, 0), grid(9, 0.3, 0.7), 4);
    REQUIRE(one.entries.size() == four.entries.size());
    for (std::size_t i = 0; i < one.entries.size(); ++i) {
        CHECK(one.entries[i].source == four.entries[i].source);
        CHECK(one.entries[i].amount == four.entries[i].amount);
    }
    CHECK(one.target_coverage == four.target_coverage);
}

TEST_CASE("a point on a border lies in one area, and a zoning loses and doubles none", "[gis]")
{
    const auto squares = grid(5, 0, 0);
    const Locator locate(squares);
    std::vector<int> counts(25, 0);
    for (int i = 0; i < 50; ++i)
        for (int j = 0; j < 50; ++j) {
            const auto place = locate({i / 10.0, j / 10.0}); // many of them on borders and corners
            REQUIRE(place);
            ++counts[*place];
        }
    CHECK(counts == std::vector<int>(25, 100));
    CHECK_FALSE(locate({-0.1, 2}));
    CHECK_FALSE(locate({5.0, 2})); // the outer border on the right is not inside
}

TEST_CASE("a point in a hole lies outside", "[gis]")
{
    auto ring = box(0, 0, 10, 10);
    ring.add({{2, 2}, {8, 2}, {8, 8}, {2, 8}}, true);
    const Locator locate({ring, box(3, 3, 7, 7)});
    CHECK(locate({1, 1}) == 0U);
    CHECK(locate({5, 5}) == 1U);
    CHECK_FALSE(locate({2.5, 5}));
}

TEST_CASE("areas on each other are found with what they share", "[gis]")
{
    const auto pairs = overlapping_pairs({box(0, 0, 2, 2), box(1, 1, 3, 3), box(3, 0, 4, 4)}, 1e-6);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].second == 1);
    CHECK(pairs[0].area == Approx(1.0));
}
