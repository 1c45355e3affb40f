#include "actors/catalogue.hpp"
#include "libpackage/appraisal/present_value.hpp"
#include "libpackage/package/rate.hpp"
#include "tests/support/figures.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

using namespace byggom;
using test::changed;
using test::Evaluated;

namespace {

Figures catalogued()
{
    Figures figures;
    for (auto& figure : catalogue(2025))
        figures.add(std::move(figure));
    return figures;
}

/// The product of the catalogue's steps, as long as one likes.
double factor(std::string_view name, int year)
{
    const auto figures = catalogued();
    const auto schedule = rates_named(name, figures).value();
    double product = 1.0;
    for (int t = 1; t <= year; ++t) {
        double rate = 0;
        for (const auto& step : schedule)
            if (step.from <= t)
                rate = figures[step.rate].value;
        product /= 1.0 + rate;
    }
    return product;
}

double annuity(std::string_view name, int years)
{
    double sum = 0;
    for (int t = 1; t <= years; ++t)
        sum += factor(name, t);
    return sum;
}

} // namespace

TEST_CASE("the Green Book's declining rates give its factors to the year 301", "[rates][golden]")
{
    // R package greenbook, gb_discount_factor; standard schedule.
    struct Case {
        int year;
        double factor;
    };
    const auto c = GENERATE(values<Case>({{1, 0.96618357487923},
                                          {5, 0.84197316685852},
                                          {10, 0.70891881370977},
                                          {30, 0.35627841060230},
                                          {31, 0.34590136951680},
                                          {60, 0.14678198786952},
                                          {75, 0.09421377257669},
                                          {76, 0.09191587568458},
                                          {125, 0.02741076301620},
                                          {126, 0.02687329707470},
                                          {200, 0.00620737871570},
                                          {300, 0.00140056741436},
                                          {301, 0.00138670041026}}));
    CAPTURE(c.year);
    CHECK(factor("green_book", c.year) == Approx(c.factor).epsilon(1e-11));
}

TEST_CASE("annuities of the declining rates", "[rates][golden]")
{
    CHECK(annuity("green_book", 30) == Approx(18.392045).margin(5e-7));
    CHECK(annuity("green_book", 60) == Approx(25.375260).margin(5e-7));
    CHECK(annuity("green_book", 100) == Approx(28.863363).margin(5e-7));
    // New Zealand Treasury, 2 % falling to 1.5 %, and 8 %.
    CHECK(factor("cbax", 30) == Approx(0.552071).margin(5e-7));
    CHECK(factor("cbax_commercial", 30) == Approx(0.099377).margin(5e-7));
    CHECK(annuity("cbax", 50) == Approx(31.874761).margin(5e-7));
}

TEST_CASE("the engine multiplies the catalogue's steps as the Green Book does", "[rates]")
{
    const auto figures = catalogued();
    const Series factors = discount_factors(
        real_rates(rates_named("green_book", figures).value(), Draw(figures), 100), lanes(0.0), Timing::start);
    for (const int year : {1, 30, 31, 75, 76, 99})
        CHECK(factors(0, year) == Approx(factor("green_book", year)).epsilon(1e-13));
}

TEST_CASE("rates have a name only where they begin with the first year", "[rates]")
{
    Figures figures;
    figures.add(test::plain("rate.late.from_5", 0.02));
    figures.add(test::plain("rate.mine.from_10", 0.02));
    figures.add(test::plain("rate.mine.from_0", 0.04));
    figures.add(test::plain("rate.owner", 0.06));
    CHECK_FALSE(rates_named("late", figures).has_value());
    CHECK_FALSE(rates_named("owner", figures).has_value());
    CHECK_FALSE(rates_named("", figures).has_value());
    const Series rates = real_rates(rates_named("mine", figures).value(), Draw(figures), 12);
    CHECK(rates(0, 9) == 0.04);
    CHECK(rates(0, 10) == 0.02);
}

TEST_CASE("a package takes rates by name, for society and for an actor", "[rates][reader]")
{
    auto text = changed(test::small_package(), "horizon = 20", "horizon = 40\nsociety_rate = \"green_book\"");
    text = changed(text, "id = \"owner\"", "id = \"owner\"\nrate = \"cbax_commercial\"");
    const Evaluated one(text);
    CHECK(one.evaluation.appraisal.society.rate[30] == 0.035);
    CHECK(one.evaluation.appraisal.society.rate[31] == 0.03);
    CHECK(one.of("tenants").rate_own[31] == 0.03); // who states none has society's
    CHECK(one.of("owner").rate_own[39] == 0.08);
}

TEST_CASE("rates nobody knows are a mistake with its place and the nearest name", "[rates][reader]")
{
    const auto text =
        changed(test::small_package(), "horizon = 20", "horizon = 20\nsociety_rate = \"greenbook\"");
    try {
        read_package(text, "test.toml");
        FAIL("nothing was thrown");
    } catch (const InvalidInput& error) {
        CHECK(std::string(error.what()) ==
              "test.toml:5:16: society_rate: the catalogue has no rates named \"greenbook\" (did you mean "
              "green_book?)");
    }
}

TEST_CASE("a rate of society asked for takes the place of the package's", "[rates][reader]")
{
    const auto stated = read_package(test::small_package(), "t", {}, "", "0.02");
    const auto named = read_package(test::small_package(), "t", {}, "", "cbax");
    for (const auto* package : {&stated, &named})
        CHECK(package->figures[package->society_rates.front().rate].value == 0.02);
    CHECK_THROWS_AS(read_package(test::small_package(), "t", {}, "", "1.5"), InvalidInput);
}
