#include "cli/report/drawing/map_sheet.hpp"
#include "cli/report/drawing/scale_bar.hpp"
#include "cli/report/map_classes.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

TEST_CASE("on a sheet of any shape, map, legend and foot lie beside each other", "[map]")
{
    for (const auto& [width, height] : std::vector<std::pair<int, int>>{
             {1600, 900}, {1920, 1080}, {1080, 1350}, {900, 900}, {400, 300}, {300, 900}}) {
        CAPTURE(width, height);
        const auto layout = layout_of(width, height);
        CHECK_FALSE(layout.map.overlaps(layout.legend));
        CHECK_FALSE(layout.map.overlaps(layout.ranking));
        for (const auto& box : {layout.map, layout.legend, layout.ranking}) {
            CHECK(box.width > 50);
            CHECK(box.height > 50);
            CHECK(box.x >= 0);
            CHECK(box.x + box.width <= width);
            CHECK(box.y + box.height <= layout.foot);
        }
    }
}

TEST_CASE("a scale bar is a round length that fits", "[map]")
{
    CHECK(scale_bar(2600, false).metres == 2000);
    CHECK(scale_bar(2600, false).whole == "2 km");
    CHECK(scale_bar(2600, false).half == "1");
    CHECK(scale_bar(1999, true).half == "0,5");
    CHECK(scale_bar(1000, false).whole == "1 km");
    CHECK(scale_bar(999, false).whole == "500 m");
    CHECK(scale_bar(0.7, false).metres == 0.5);
    for (double longest = 0.3; longest < 1e7; longest *= 1.37) {
        CHECK(scale_bar(longest, false).metres <= longest);
        CHECK(scale_bar(longest, false).metres > longest / 2.6);
    }
}

TEST_CASE("costs and gains on both sides of nothing part at 0, each side in its own colour", "[map]")
{
    const std::vector<std::optional<double>> values{-300, -120, -40, 15, 90, 230, 410, 800};
    const auto costs = map_classes(values, Tint::cost);
    const auto gains = map_classes(values, Tint::gain);
    REQUIRE(costs.size() == 5);
    const auto zero =
        std::find_if(costs.begin(), costs.end(), [](const auto& one) { return one.lower == 0; });
    REQUIRE(zero != costs.end());
    CHECK(zero->colour == "#fee5d9"); // palest red above 0
    CHECK(costs.back().colour == "#a50f15");
    CHECK(costs.front().colour == "#08519c");
    CHECK(gains.front().colour == "#a50f15");
    CHECK(gains.back().colour == "#08519c");
    for (std::size_t i = 0; i + 1 < costs.size(); ++i)
        CHECK(costs[i].upper == costs[i + 1].lower);
    // All on one side: 0 is no break.
    for (const auto& one : map_classes({12.0, 30.0, 44.0, 71.0, 90.0}, Tint::cost))
        CHECK(one.lower > 0);
}

TEST_CASE("every class of a legend has an area in it", "[map]")
{
    for (const auto& values :
         std::vector<std::vector<std::optional<double>>>{{1.0},
                                                         {1.0, 1.0, 1.0, 5.0},
                                                         {0.0, 0.0, 0.0, 0.0, 3.0, 9.0},
                                                         {-5.0, 5.0},
                                                         {-1.0, 0.0},
                                                         {1001.0, 1002.0, 1003.0},
                                                         {std::nullopt, 2.0, 2.1, 2.2, 2.3, 99.0}})
        for (const auto tint : {Tint::amount, Tint::cost, Tint::gain}) {
            const auto classes = map_classes(values, tint);
            std::vector<int> areas(classes.size(), 0);
            for (const auto& value : values)
                if (value) {
                    const auto place = class_of(*value, classes);
                    CHECK(classes[place].lower <= *value);
                    CHECK(*value <= classes[place].upper);
                    ++areas[place];
                }
            for (const int count : areas)
                CHECK(count > 0);
        }
}

TEST_CASE("a legend's numbers have the decimals they need", "[map]")
{
    CHECK(decimals_of({{71, 74, ""}, {74, 90, ""}}, 3) == 0);
    CHECK(decimals_of({{0.5, 0.7, ""}}, 3) == 1);
    CHECK(decimals_of({{0.36, 0.7, ""}}, 3) == 2);
    CHECK(decimals_of({{0.36, 0.7, ""}}, 0) == 0);
    CHECK(decimals_of({{120000, 200000, ""}}, 2) == 0);
}
