#include "actors/area_cost.hpp"
#include "cli/read/package_file.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

namespace {

Package bare(const std::string& more = {})
{
    return read_terms("name = \"area\"\nstart = 2025\nhorizon = 3\nprice_year = 2025\nrules_year = 2025\n" +
                          more,
                      "area.toml");
}

double of(const AreaCost& cost, const AreaCosts& costs, Role role)
{
    for (const auto& one : cost.actors)
        if (costs.package().actors[one.actor.index].role == role)
            return one.total.value;
    return 0.0;
}

double of_kind(const AreaCost& cost, Kind kind)
{
    double sum = 0;
    for (const auto& one : cost.actors)
        sum += one.by_kind[static_cast<std::size_t>(kind)].value;
    return sum;
}

} // namespace

TEST_CASE("an area like the reference costs nothing, whatever the figures", "[area][cost]")
{
    const AreaCosts costs(bare(), 0.77);
    const auto cost = costs(4000, 0.77);
    CHECK(cost.society.value == Approx(0).margin(1e-3));
    CHECK(cost.society.low == Approx(0).margin(1e-3));
    CHECK(cost.society.high == Approx(0).margin(1e-3));
    CHECK(cost.public_sector.value == Approx(0).margin(1e-3));
}

TEST_CASE("low employment costs, high employment gains, and twice the people cost twice as much",
          "[area][cost]")
{
    const AreaCosts costs(bare(), 0.77);
    const auto low = costs(4000, 0.51);
    CHECK(low.society.value > 0);
    CHECK(low.public_sector.value > 0);
    CHECK(of(low, costs, Role::municipality) > 0); // assistance and its handling
    CHECK(of(low, costs, Role::tenants) > 0);      // wages not earned
    CHECK(costs(4000, 0.85).society.value < 0);
    CHECK(costs(4000, 0.45).society.value > low.society.value);
    CHECK(costs(8000, 0.51).society.value == Approx(2 * low.society.value));
    CHECK(costs(0, 0.51).society.value == 0);
}

TEST_CASE("transfers and taxes between actors cancel in society's cost", "[area][cost]")
{
    const AreaCosts costs(bare(), 0.77);
    const auto cost = costs(4000, 0.51);
    CHECK(of_kind(cost, Kind::transfer) == Approx(0).margin(1.0));
    CHECK(of_kind(cost, Kind::tax) == Approx(0).margin(1.0));
    CHECK(of_kind(cost, Kind::production) + of_kind(cost, Kind::services) + of_kind(cost, Kind::imputed) ==
          Approx(cost.society.value));
    double actors = 0;
    for (const auto& one : cost.actors)
        actors += one.total.value;
    CHECK(actors == Approx(cost.society.value));
}

TEST_CASE("lost output is the wage cost of the missing person-years", "[area][cost]")
{
    // 26 of 100 people short, in part made up by those whose job-finding differs: just the gap in work.
    const auto package = bare();
    const AreaCosts costs(package, 0.77);
    const auto value = [&](const std::string& id) {
        const auto& figure = costs.package().figures[*costs.package().figures.find(id)];
        return figure.value * figure.to_package_prices;
    };
    const auto cost = costs(100, 0.51);
    // Of the type households the couple's second adult is outside work in every state.
    const double a_year = 12 * value("wage.cleaner") * (1 + value("rules.contributions.total"));
    CHECK(of_kind(cost, Kind::production) == Approx(26 * a_year).epsilon(1e-6));
}

TEST_CASE("the band holds the value, and grows with the gap", "[area][cost]")
{
    const AreaCosts costs(bare(), 0.77);
    const auto small = costs(1000, 0.70);
    const auto large = costs(1000, 0.50);
    for (const auto* cost : {&small, &large}) {
        CHECK(cost->society.low < cost->society.value);
        CHECK(cost->society.high > cost->society.value);
    }
    CHECK(large.public_sector.high - large.public_sector.low >
          small.public_sector.high - small.public_sector.low);
}

TEST_CASE("a certain world has no band", "[area][cost]")
{
    auto package = bare();
    for (std::uint32_t i = 0; i < package.figures.size(); ++i) {
        package.figures[FigureId{i}].low.reset();
        package.figures[FigureId{i}].high.reset();
    }
    const AreaCosts costs(package, 0.77);
    const auto cost = costs(1000, 0.51);
    CHECK(cost.society.low == cost.society.value);
    CHECK(cost.society.high == cost.society.value);
}

TEST_CASE("without equalisation the municipality loses more and society as much", "[area][cost]")
{
    const AreaCosts equalised(bare(), 0.77);
    const AreaCosts kept(bare("equalisation = false\n"), 0.77);
    const auto with = equalised(1000, 0.51);
    const auto without = kept(1000, 0.51);
    CHECK(without.society.value == Approx(with.society.value));
    CHECK(of(without, kept, Role::municipality) > of(with, equalised, Role::municipality));
}
