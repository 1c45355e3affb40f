#include "libpackage/measures/building_works.hpp"
#include "tests/support/figures.hpp"

#include <catch2/catch.hpp>

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

TEST_CASE("what works are worth at the end is their unused life", "[works]")
{
    const Series done = yearly({0.5, 0.5, 0, 0});
    const auto once = investment(lanes(100.0), done, lanes(10.0), false);
    CHECK((once.spent == yearly({50, 50, 0, 0})).all());
    CHECK(once.residual(0, 3) == Approx(50 * 0.7 + 50 * 0.8));
    CHECK((once.residual.leftCols(3) == 0.0).all());
}

TEST_CASE("works that are renewed cost again at the end of their life", "[works]")
{
    const auto again = investment(lanes(100.0), yearly({1, 0, 0, 0, 0, 0}), lanes(2.0), true);
    CHECK((again.spent == yearly({100, 0, 100, 0, 100, 0})).all());
    CHECK(again.residual(0, 5) == Approx(50.0));
    const auto once = investment(lanes(100.0), yearly({1, 0, 0, 0, 0, 0}), lanes(2.0), false);
    CHECK(total(once.spent)[0] == 100);
    CHECK(once.residual(0, 5) == 0);
}

TEST_CASE("works that outlast the horizon, and a horizon of one year", "[works]")
{
    const auto one_year = investment(lanes(80.0), yearly({1}), lanes(40.0), false);
    CHECK(one_year.residual(0, 0) == Approx(80.0));
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
