#include "actors/catalogue.hpp"
#include "actors/figures/tables.hpp"
#include "libpackage/figure/price_index.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace byggom;

TEST_CASE("every figure of the product has a unit, a source, a grade and a mark", "[figures]")
{
    const std::set<std::string> units{"1",           "SEK",     "SEK/m2",  "SEK/m2/year", "SEK/month",
                                      "SEK/year",    "SEK/day", "SEK/kWh", "SEK/kg",      "kg/kWh",
                                      "kWh/m2/year", "month",   "year",    "1/year",      "EUR"};
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
        CHECK(std::string(error.what()).find("2014, 2024, 2025, 2026") != std::string::npos);
    }
}

TEST_CASE("a table of one's own with all the rules adds a year; one that lacks some is one message", "[figures]")
{
    std::vector<Figure> own;
    for (auto& figure : catalogue(2025))
        if (figure.id.rfind("rules.", 0) == 0)
            own.push_back(std::move(figure));
    CHECK(own.size() == ids_of_rules().size());
    const auto figures = catalogue(2016, own);
    CHECK(std::none_of(figures.begin(), figures.end(),
                       [](const Figure& figure) { return figure.id.rfind("rules.", 0) == 0; }));
    std::erase_if(own, [](const Figure& figure) {
        return figure.id == "rules.norm.single" || figure.id == "rules.vat.standard";
    });
    try {
        catalogue(2016, own);
        FAIL("a year without a norm");
    } catch (const InvalidInput& error) {
        REQUIRE(error.problems().size() == 1);
        const std::string text = error.what();
        CHECK(text.find("the own rules of 2016 lack 2 of ") != std::string::npos);
        CHECK(text.find("rules.vat.standard, rules.norm.single") != std::string::npos);
    }
}

TEST_CASE("a rule in another year's kronor is refused, or carried by consumer prices and marked derived",
          "[figures]")
{
    Figures figures;
    for (auto& figure : catalogue(2025))
        figures.add(std::move(figure));
    auto rent = figures[*figures.find("rules.accepted_rent.single")];
    rent.value = 6775;
    rent.low = rent.high = std::nullopt;
    rent.price_year = Year{2022};
    rent.mark = Mark::found;
    rent.carried = false;
    const auto id = figures.add(rent);
    try {
        put_in_prices_of(figures, Year{2014}, Year{2025});
        FAIL("kronor of 2022 under the rules of 2025");
    } catch (const InvalidInput& error) {
        REQUIRE(error.problems().size() == 1);
        CHECK(error.problems().front().field == "rules.accepted_rent.single");
    }
    figures[id].carried = true;
    put_in_prices_of(figures, Year{2014}, Year{2025});
    const auto index = [&](const char* year) { return figures[*figures.find(year)].value; };
    CHECK(figures[id].to_package_prices == Approx(index("price.cpi.2025") / index("price.cpi.2022")));
    CHECK(figures[id].mark == Mark::derived);
    CHECK(Draw(figures)[id][0] == Approx(7615).epsilon(0.001));
}

TEST_CASE("what is proposed has a day, a source and words", "[figures]")
{
    const auto rules = proposed_rules();
    CHECK(rules.size() >= 5);
    for (const auto& rule : rules) {
        CAPTURE(rule.id);
        CHECK(rule.since.size() == 10);
        CHECK(!rule.what.empty());
        CHECK(!rule.source.empty());
        CHECK(mark_from(rule.mark).has_value());
    }
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
