#include "libpackage/appraisal/payback.hpp"
#include "libpackage/appraisal/present_value.hpp"
#include "libpackage/appraisal/rate_of_return.hpp"
#include "tests/support/figures.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace byggom;
using test::yearly;

namespace {

double npv(const Series& gain, double rate, Timing timing = Timing::start)
{
    const auto years = static_cast<int>(gain.cols());
    return present_value(gain, discount_factors(each_year(lanes(rate), years), lanes(rate), timing))[0];
}

Series level(double first, double then, int years)
{
    Series series = each_year(lanes(then), years);
    series.col(0) = lanes(first);
    return series;
}

} // namespace

TEST_CASE("the Green Book's two options: A is worth -0.82, B +0.51 at 3.5 %", "[appraisal][golden]")
{
    // HM Treasury Green Book (2003), worked example; MGBP.
    CHECK(npv(level(-10, 2.5, 5), 0.035) == Approx(-0.817302).margin(5e-7));
    CHECK(npv(level(-5, 1.5, 5), 0.035) == Approx(0.509619).margin(5e-7));
}

TEST_CASE("a declining schedule multiplies the factors of its steps", "[appraisal][golden]")
{
    // Green Book schedule of the R package greenbook: 3.5 % to year 30, 3.0 % to 75, 2.5 % after.
    Series rates = zeros(100);
    for (int year = 0; year < 100; ++year)
        rates.col(year) = lanes(year <= 30 ? 0.035 : year <= 75 ? 0.03 : 0.025);
    const Series factors = discount_factors(rates, lanes(0.0), Timing::start);
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
                                          {76, 0.09191587568458}}));
    CAPTURE(c.year);
    CHECK(factors(0, c.year) == Approx(c.factor).epsilon(1e-12));
}

TEST_CASE("the README example of greenbook: NPV, ratio, equivalent annual cost", "[appraisal][golden]")
{
    // costs 100, 50, 50 then nothing; benefits 30 from year 3 to 9; 3.5 %.
    const Series costs = yearly({100, 50, 50, 0, 0, 0, 0, 0, 0, 0});
    const Series benefits = yearly({0, 0, 0, 30, 30, 30, 30, 30, 30, 30});
    CHECK(npv(costs, 0.035) == Approx(194.984714).margin(5e-7));
    CHECK(npv(benefits, 0.035) == Approx(171.239767).margin(5e-7));
    CHECK(npv(benefits, 0.035) / npv(costs, 0.035) == Approx(0.878221).margin(5e-7));
    const Series gain = level(-100, 30, 10);
    CHECK(npv(gain, 0.035) == Approx(128.230595).margin(5e-7));
    const Series factors = discount_factors(each_year(lanes(0.035), 10), lanes(0.035), Timing::start);
    CHECK(equivalent_annual_value(present_value(gain, factors), factors, Timing::start)[0] ==
          Approx(16.855399).margin(5e-7));
}

TEST_CASE("the end of a year is the start of the next, and its middle half a year before", "[appraisal]")
{
    const Series gain = each_year(lanes(7.0), 12);
    const double start = npv(gain, 0.04, Timing::start);
    CHECK(npv(gain, 0.04, Timing::end) == Approx(start / 1.04).epsilon(1e-14));
    CHECK(npv(gain, 0.04, Timing::mid) == Approx(start / std::sqrt(1.04)).epsilon(1e-14));
}

TEST_CASE("a nominal rate of 6 % under 2 % inflation is 3.92 % real", "[appraisal]")
{
    Figures figures;
    const auto nominal = figures.add(test::plain("n", 0.06));
    const auto inflation = figures.add(test::plain("i", 0.02));
    const auto later = figures.add(test::plain("l", 0.03));
    const Series rates = real_rates({{0, nominal, inflation}, {2, later, std::nullopt}}, Draw(figures), 4);
    CHECK(rates(0, 1) == Approx(1.06 / 1.02 - 1));
    CHECK(rates(0, 2) == 0.03);
}

TEST_CASE("an internal rate of return is one number, or the reason why not", "[appraisal]")
{
    CHECK(std::get<double>(rate_of_return({-100, 60, 60})) == Approx(0.1306623863));
    CHECK(std::get<double>(rate_of_return({100, -60, -60})) == Approx(0.1306623863)); // a loan
    CHECK(std::get<NoSingleRate>(rate_of_return({10, 20})).sign_changes == 0);
    CHECK(std::get<NoSingleRate>(rate_of_return({-100, 230, -132})).sign_changes == 2);
    CHECK(std::get<NoSingleRate>(rate_of_return({})).sign_changes == 0);
}

TEST_CASE("payback is the first year from which the balance stays above water", "[appraisal]")
{
    CHECK(payback_year({-10, 4, 4, 4}) == 3);
    CHECK(payback_year({-10, 20, -15, 4}) == std::nullopt);
    CHECK(payback_year({-10, 20, -5, 1}) == 1);
    CHECK(payback_year({0, 0}) == 0);
    const auto peak = peak_outlay({-10, -5, 20});
    REQUIRE(peak);
    CHECK(peak->amount == 15);
    CHECK(peak->year == 1);
    CHECK_FALSE(peak_outlay({1, 2}));
}
