#include "actors/catalogue.hpp"
#include "actors/figures/tables.hpp"
#include "actors/law/household_budget.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace byggom;

TEST_CASE("every figure of the product has a unit, a source, a grade and a mark", "[figures]")
{
    const std::set<std::string> units{"1",           "SEK",     "SEK/m2",  "SEK/m2/year", "SEK/month",
                                      "SEK/year",    "SEK/day", "SEK/kWh", "SEK/kg",      "kg/kWh",
                                      "kWh/m2/year", "month",   "year",    "1/year"};
    std::set<std::string> ids;
    for (const int year : years_with_rules())
        for (const auto& figure : catalogue(year)) {
            CAPTURE(figure.id);
            CHECK(units.count(figure.unit) == 1);
            CHECK_FALSE(figure.source.empty());
            CHECK((figure.grade == "A" || figure.grade == "B" || figure.grade == "C"));
            CHECK(figure.mark != Mark::stated);
            if (figure.unit.rfind("SEK", 0) == 0)
                CHECK(figure.price_year.has_value());
        }
}

TEST_CASE("no figure stands in two tables", "[figures]")
{
    for (const int year : years_with_rules()) {
        std::set<std::string> ids;
        for (const auto& figure : catalogue(year)) {
            CAPTURE(figure.id);
            CHECK(ids.insert(figure.id).second);
        }
    }
}

TEST_CASE("a year without a table of rules is told, with the years there are", "[figures]")
{
    REQUIRE_THROWS_AS(catalogue(1999), InvalidInput);
    try {
        catalogue(1999);
    } catch (const InvalidInput& error) {
        CHECK(std::string(error.what()).find("1999") != std::string::npos);
        CHECK(std::string(error.what()).find("2014, 2025") != std::string::npos);
    }
}

TEST_CASE("the incomplete rules of 2014 say what they lack", "[figures]")
{
    Figures figures;
    for (auto& figure : catalogue(2014))
        figures.add(std::move(figure));
    FigureLookup find(figures);
    const Law law(find);
    REQUIRE_FALSE(find.problems().empty());
    bool lacks_norm = false;
    for (const auto& problem : find.problems()) {
        CHECK(problem.field.rfind("rules.", 0) == 0);
        lacks_norm = lacks_norm || problem.field == "rules.norm.single";
    }
    CHECK(lacks_norm);
}

TEST_CASE("the type households stand for all of an area", "[figures]")
{
    Figures figures;
    for (auto& figure : catalogue(2025))
        figures.add(std::move(figure));
    double weight = 0;
    for (const auto& household : default_households(figures))
        weight += figures[household.weight].value;
    CHECK(weight == Approx(1));
    CHECK(default_households(figures).size() == 3);
}
