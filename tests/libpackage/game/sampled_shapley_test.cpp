#include "libpackage/game/sampled_shapley.hpp"
#include "libpackage/game/shapley.hpp"
#include "tests/support/games.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

TEST_CASE("sampled shares lie within their standard errors of the exact ones", "[split]")
{
    const auto game = test::random_game(8, 5);
    const auto exact = shapley(game, {}, nullptr).x;
    const auto sampled = sampled_shapley(
        8, [&](Coalition coalition) { return static_cast<double>(game.worth(coalition)); }, 2000, 42);
    double sum = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        CHECK(sampled.standard_error[i] > 0);
        CHECK(std::abs(sampled.mean[i] - exact[i].convert_to<double>()) < 4 * sampled.standard_error[i]);
        sum += sampled.mean[i];
    }
    CHECK(sum == Approx(static_cast<double>(game.worth(game.all()))));
}

TEST_CASE("the same seed gives the same draws, another seed others", "[split]")
{
    // 28 players, each three neighbours create 1 together: no table is made. (Pairs alone would come out
    // exactly.)
    const Worth chain = [](Coalition coalition) {
        return static_cast<double>(members(coalition & coalition >> 1 & coalition >> 2));
    };
    const auto first = sampled_shapley(28, chain, 200, 7);
    CHECK(first.mean == sampled_shapley(28, chain, 200, 7).mean);
    CHECK(first.mean != sampled_shapley(28, chain, 200, 8).mean);
    CHECK(first.mean[0] == Approx(1.0 / 3).margin(5 * first.standard_error[0] + 1e-12));
    CHECK(first.mean[14] == Approx(1.0).margin(5 * first.standard_error[14] + 1e-12));
}
