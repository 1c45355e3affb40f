#include "libpackage/area/interpolate.hpp"
#include "libpackage/area/key_table.hpp"
#include "libpackage/problem/problem.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

namespace {

AreaTable small_areas()
{
    AreaTable table;
    table.codes = {"1440A0010", "1440A0020", "1480A0010"};
    table.names = {"", "", ""};
    table.columns = {{"people", {100.0, 300.0, 50.0}}, {"income", {200.0, 400.0, std::nullopt}}};
    return table;
}

const KeyTable key{"key.csv",
                   {"Kommunnamn", "DeSO", "RegSO"},
                   {{"Ale", "1440A0010", "RegSO-Centrum"},
                    {"Ale", "1440A0020", "Centrum"},
                    {"Göteborg", "1480A0010", "Centrum"}}};

} // namespace

TEST_CASE("a key adds areas up without any map; places of one name stay apart by municipality", "[area][key]")
{
    const auto table = small_areas();
    const auto added = add_up(table, key, "", "RegSO");
    CHECK(added.targets.names == std::vector<std::string>{"Ale (Centrum)", "Göteborg (Centrum)"});
    const auto ordered = in_order_of_key(table, added);
    const auto sums = interpolate_count(added.weights, ordered.columns[0].values, {});
    CHECK(sums[0].value == 400.0);
    CHECK(sums[1].value == 50.0);
    const auto means =
        interpolate_weighted_mean(added.weights, ordered.columns[1].values, ordered.columns[0].values, {});
    CHECK(*means[0].value == Approx(350.0)); // (200 * 100 + 400 * 300) / 400
    CHECK_FALSE(means[1].value);
}

TEST_CASE("what a key leaves open is asked or told", "[area][key]")
{
    CHECK_THROWS_AS(add_up(small_areas(), key), InvalidInput); // Kommunnamn or RegSO?
    auto twice = key;
    twice.rows.push_back({"Ale", "1440A0010", "Annat"});
    CHECK_THROWS_AS(add_up(small_areas(), twice, "", "RegSO"), InvalidInput);
    auto table = small_areas();
    table.codes[2] = "9999A0010";
    CHECK(add_up(table, key, "", "RegSO").findings.size() == 2);
}

TEST_CASE("a missing part of a rate counts as 0 where that is asked for", "[area]")
{
    const WeightMatrix whole{{{0, 0, 1.0}, {1, 0, 1.0}}, {1.0, 1.0}, {1.0}};
    InterpolationRules rules;
    rules.missing = Missing::zero;
    CHECK(*interpolate_rate(whole, {80.0, std::nullopt}, {100.0, 100.0}, rules)[0].value == Approx(0.4));
    rules.missing = Missing::skip;
    CHECK(*interpolate_rate(whole, {80.0, std::nullopt}, {100.0, 100.0}, rules)[0].value == Approx(0.8));
}
