#include "cli/solve/clp_solver.hpp"
#include "libpackage/game/certificate.hpp"
#include "libpackage/game/core.hpp"
#include "libpackage/game/game_shape.hpp"
#include "libpackage/game/nucleolus.hpp"
#include "tests/support/games.hpp"
#include "tests/support/kohlberg.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace byggom;

namespace {

const std::vector<std::string>& covariant_rules()
{
    static const std::vector<std::string> names{
        "shapley", "weighted_shapley", "nucleolus", "prenucleolus", "per_capita_nucleolus", "tau", "gately",
        "ensc",    "equal_surplus",    "aca",       "nash_weighted"};
    return names;
}

Allocation by(const std::string& rule, const Game& game)
{
    const ClpSolver solver;
    return find_rule(rule)->split(game, {}, &solver);
}

Game game_for(unsigned seed)
{
    const int players = 3 + static_cast<int>(seed % 4);
    return seed % 2 == 0 ? test::package_game(players, seed) : test::random_game(players, seed);
}

/// factor v(S) + the sum of base over S
Game moved(Game game, std::int64_t factor, std::int64_t base)
{
    for (Coalition coalition = 0; coalition <= game.all(); ++coalition) {
        game.table[coalition] *= factor;
        for (int i = 0; i < game.size(); ++i)
            if (contains(coalition, i))
                game.table[coalition] += base * (i - 1);
    }
    return game;
}

/// Player i of the result is player order[i] of the game.
Game renamed(const Game& game, const std::vector<int>& order)
{
    Game result = game;
    for (Coalition coalition = 0; coalition <= game.all(); ++coalition) {
        Coalition old = 0;
        for (int i = 0; i < game.size(); ++i)
            if (contains(coalition, i))
                old |= singleton(order[static_cast<std::size_t>(i)]);
        result.table[coalition] = game.table[old];
    }
    return result;
}

} // namespace

TEST_CASE("shares add up to what all have, and change as the money does", "[split][property]")
{
    const auto seed = GENERATE(range(1U, 25U));
    const auto game = game_for(seed);
    const auto other = moved(game, 7, -13);
    for (const auto& rule : covariant_rules()) {
        CAPTURE(seed, rule);
        const auto x = by(rule, game);
        const auto y = by(rule, other);
        REQUIRE(x.defined == y.defined);
        if (!x.defined)
            continue;
        CHECK(sum_of(x.x, game.all()) == game.worth(game.all()));
        for (std::size_t i = 0; i < x.x.size(); ++i)
            CHECK(y.x[i] == 7 * x.x[i] - 13 * (static_cast<int>(i) - 1));
    }
}

TEST_CASE("no rule looks at names, nor at the order of the players", "[split][property]")
{
    const auto seed = GENERATE(range(1U, 15U));
    const auto game = game_for(seed);
    std::vector<int> order(game.players.size());
    std::iota(order.begin(), order.end(), 0);
    std::rotate(order.begin(), order.begin() + 1 + seed % 2, order.end());
    std::swap(order[0], order[1]);
    const auto other = renamed(game, order);
    for (const auto& rule : covariant_rules()) {
        CAPTURE(seed, rule);
        const auto x = by(rule, game);
        const auto y = by(rule, other);
        REQUIRE(x.defined == y.defined);
        for (std::size_t i = 0; x.defined && i < x.x.size(); ++i)
            CHECK(y.x[i] == x.x[static_cast<std::size_t>(order[i])]);
    }
}

TEST_CASE("equal players get equal shares, and one who adds nothing gets what it has alone",
          "[split][property]")
{
    const auto seed = GENERATE(range(1U, 15U));
    auto game = test::package_game(3, seed);
    auto table = game.table;
    for (Coalition coalition = 0; coalition < 8; ++coalition) // a fourth player with 40 of its own
        table.push_back(game.table[coalition] + 40);
    const auto with_dummy = test::game_of(GameForm::value, table);
    for (const auto* rule : {"shapley", "nucleolus", "prenucleolus", "tau", "gately"}) {
        CAPTURE(seed, rule);
        if (const auto allocation = by(rule, with_dummy); allocation.defined)
            CHECK(allocation.x[3] == 40);
    }
    for (Coalition coalition = 0; coalition < 8; ++coalition) { // players 1 and 2 are made alike
        const Coalition swapped = (coalition & 4U) | (coalition & 1U) << 1 | (coalition >> 1 & 1U);
        game.table[coalition] = game.table[swapped] = std::max(game.table[coalition], game.table[swapped]);
    }
    for (const auto& rule : covariant_rules()) {
        CAPTURE(seed, rule);
        if (const auto allocation = by(rule, game); allocation.defined)
            CHECK(allocation.x[0] == allocation.x[1]);
    }
}

TEST_CASE("a package of prerequisites and needed actors is convex: Shapley and nucleolus are stable",
          "[split][property]")
{
    const auto seed = GENERATE(range(1U, 25U));
    const auto game = test::package_game(3 + static_cast<int>(seed % 4), seed);
    CAPTURE(seed);
    CHECK(is_convex(game));
    CHECK(superadditivity(game).holds);
    CHECK(stability(game, by("shapley", game).x).in_core);
    CHECK(stability(game, by("nucleolus", game).x).in_core);
}

TEST_CASE("the nucleolus is in the core wherever there is one", "[split][property]")
{
    const auto seed = GENERATE(range(1U, 40U));
    const auto game = test::random_game(4, seed);
    const ClpSolver solver;
    const auto whole = core(game, &solver);
    const auto x = by("prenucleolus", game).x;
    CAPTURE(seed);
    CHECK(stability(game, x).in_core == whole.nonempty);
    CHECK(stability(game, x).most->by == *whole.epsilon);
}

TEST_CASE("a second opinion by Kohlberg's criterion agrees, with and without the solver", "[split][property]")
{
    const auto seed = GENERATE(range(1U, 30U));
    const auto game = game_for(seed);
    const bool per_member = seed % 3 == 0;
    const bool imputation = seed % 5 != 0;
    const ExcessQuestion question{game, per_member ? Per::member : Per::coalition, imputation};
    const ClpSolver solver;
    if (imputation && game.sum_of_singletons(game.all()) > game.worth(game.all()))
        return;
    CAPTURE(seed);
    const auto answer = prenucleolus(question, &solver);
    const auto weight = per_member ? test::weight_members(game) : test::weight_one(game);
    CHECK(test::kohlberg(game, answer.x, weight, imputation));
    CHECK(prenucleolus(question, nullptr).x == answer.x);
    auto wrong = answer.x;
    wrong[0] += Rational(1, 1000);
    wrong[1] -= Rational(1, 1000);
    CHECK_FALSE(test::kohlberg(game, wrong, weight, imputation));
    CHECK_FALSE(fault_of_certificate(question, answer.levels, wrong).empty());
}

TEST_CASE("a proof with a false level is refused", "[split]")
{
    const auto game = test::random_game(5, 3);
    const ClpSolver solver;
    const ExcessQuestion question{game, Per::coalition, false};
    const auto answer = prenucleolus(question, &solver);
    REQUIRE(fault_of_certificate(question, answer.levels, answer.x).empty());
    auto higher = answer.levels;
    higher.front().excess += 1;
    CHECK_FALSE(fault_of_certificate(question, higher, answer.x).empty());
    auto fewer = answer.levels;
    fewer.front().binding.pop_back();
    CHECK_FALSE(fault_of_certificate(question, fewer, answer.x).empty());
    auto shorter = answer.levels;
    shorter.pop_back();
    CHECK_FALSE(fault_of_certificate(question, shorter, answer.x).empty());
}

TEST_CASE("the same game in öre times 12,345,678 ends and scales", "[split]")
{
    const auto seed = GENERATE(1U, 2U, 3U, 4U);
    const auto game = test::random_game(7, seed);
    auto large = game;
    for (auto& amount : large.table)
        amount *= 12'345'678LL * 100;
    for (const auto* rule : {"nucleolus", "prenucleolus", "per_capita_nucleolus", "shapley", "tau"}) {
        CAPTURE(seed, rule);
        const auto x = by(rule, game).x;
        const auto y = by(rule, large).x;
        REQUIRE(x.size() == y.size());
        for (std::size_t i = 0; i < x.size(); ++i)
            CHECK(y[i] == x[i] * 12'345'678 * 100);
    }
}
