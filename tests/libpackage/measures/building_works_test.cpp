#include "libpackage/measures/building_works.hpp"
#include "libpackage/outcome/residual.hpp"
#include "tests/support/figures.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace byggom;
using test::yearly;

TEST_CASE("effects begin the year after the works and end with their life", "[works]")
{
    const Series done = yearly({0.5, 0.5, 0, 0, 0, 0});
    CHECK((in_effect(done, lanes(3.0), false) == yearly({0, 0.5, 1, 1, 0.5, 0})).all());
    CHECK((in_effect(done, lanes(3.0), true) == yearly({0, 0.5, 1, 1, 1, 1})).all());
}

TEST_CASE("an effect phased in over years grows stage by stage", "[works]")
{
    CHECK(
        (in_effect(yearly({1, 0, 0, 0, 0}), lanes(25.0), false, 4) == yearly({0, 0.25, 0.5, 0.75, 1})).all());
}

namespace {

/// Works of `cost` by stages, in place of a repair.
Works works_of(const Series& done, double cost, double life, double repair = 0, double repair_life = 1)
{
    Works works;
    works.done = done;
    works.cost = lanes(cost);
    works.life = lanes(life);
    works.do_minimum_cost = lanes(repair);
    works.do_minimum_life = lanes(repair_life);
    return works;
}

Series in_year_0(int years)
{
    Series done = zeros(years);
    done.col(0).setOnes();
    return done;
}

double sum_of(const Series& series)
{
    double sum = 0;
    for (Eigen::Index year = 0; year < series.cols(); ++year)
        sum += series(0, year);
    return sum;
}

} // namespace

TEST_CASE("without a rate what is left of works is their unused life", "[works]")
{
    const auto works = works_of(yearly({0.5, 0.5, 0, 0}), 100, 10);
    const Series left = left_of_works(works, lanes(0.0));
    CHECK(left(0, 3) == Approx(50 * 0.7 + 50 * 0.8));
    CHECK((left.leftCols(3) == 0.0).all());
    CHECK(left_of_works(works, lanes(1e-12))(0, 3) == Approx(75).epsilon(1e-9));
    auto straight = works;
    straight.valued = ResidualValue::straight_line;
    CHECK(left_of_works(straight, lanes(0.06))(0, 3) == Approx(75));
    straight.valued = ResidualValue::none;
    CHECK(sum_of(left_of_works(straight, lanes(0.06))) == 0);
}

TEST_CASE("what is left of works is the worth of the level service still to come", "[works]")
{
    const auto years = GENERATE(2, 5, 17, 30);
    const double rate = GENERATE(0.01, 0.035, 0.08);
    const auto works = works_of(in_year_0(years), 100, 30);
    double to_come = 0;
    double all = 0;
    for (int year = 1; year <= 30; ++year) {
        const double worth = std::pow(1 + rate, -year);
        all += worth;
        if (year >= years)
            to_come += worth * std::pow(1 + rate, years - 1);
    }
    CHECK(left_of_works(works, lanes(rate))(0, years - 1) == Approx(100 * to_come / all));
    CHECK(sum_of(left_of_works(works_of(in_year_0(31), 100, 30), lanes(rate))) == 0);
    CHECK(annuity(lanes(100.0), lanes(rate), lanes(30.0))[0] == Approx(100 / all));
}

TEST_CASE("works that are done again are as new when they are", "[works]")
{
    auto works = works_of(yearly({1, 0, 0, 0, 0, 0}), 100, 2);
    works.reinvest = true;
    CHECK(left_of_works(works, lanes(0.0))(0, 5) == Approx(50));
    works.done = yearly({1, 0, 0, 0, 0});
    CHECK(left_of_works(works, lanes(0.035))(0, 4) == Approx(100));
}

TEST_CASE("a repair of any life beside works of any life gives what their annuities give", "[works]")
{
    const int life = GENERATE(1, 7, 12, 30, 33);
    const int repair_life = GENERATE(1, 5, 10, 15, 40);
    const int years = GENERATE(4, 20, 60);
    const double rate = GENERATE(0.0, 0.035);
    CAPTURE(life, repair_life, years, rate);
    const auto works = works_of(in_year_0(years), 0, life, 100, repair_life);
    const auto worth = [&](int year) { return std::pow(1 + rate, -year); };
    double spared = 0;
    for (int year = 0; year < std::min(life, years); year += repair_life)
        spared += 100 * worth(year);
    const Series taken_back = left_of_repairs(works, lanes(rate));
    for (int year = 0; year < years; ++year)
        spared -= taken_back(0, year) * worth(year);
    double service = 0;
    for (int year = 1; year <= std::min(life, years - 1); ++year)
        service += worth(year);
    CHECK(spared == Approx(annuity(lanes(100.0), lanes(rate), lanes(repair_life))[0] * service).margin(1e-9));
}

TEST_CASE("works that outlast a horizon of one year are left whole", "[works]")
{
    CHECK(left_of_works(works_of(yearly({1}), 80, 40), lanes(0.035))(0, 0) == Approx(80.0));
    CHECK((in_effect(yearly({1}), lanes(40.0), false) == 0.0).all());
}

TEST_CASE("each draw has its own life of the works", "[works]")
{
    Lanes life;
    for (int i = 0; i < lane_count; ++i)
        life[i] = 1.0 + i;
    const Series effect = in_effect(yearly({1, 0, 0, 0, 0, 0, 0, 0, 0, 0}), life, false);
    for (int i = 0; i < lane_count; ++i) {
        double years_in_effect = 0;
        for (Eigen::Index year = 0; year < effect.cols(); ++year)
            years_in_effect += effect(i, year);
        CHECK(years_in_effect == 1.0 + i);
    }
}
