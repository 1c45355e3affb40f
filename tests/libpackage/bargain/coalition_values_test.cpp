#include "libpackage/bargain/blocking_coalition.hpp"
#include "libpackage/bargain/coalition_values.hpp"
#include "libpackage/game/core.hpp"
#include "libpackage/game/game_shape.hpp"
#include "libpackage/game/shapley.hpp"
#include "tests/support/measures.hpp"

#include <catch2/catch.hpp>

using namespace byggom;
using test::Ingredients;
using test::random_problem;

// A plain second opinion: every set of measures is tried.

namespace {

bool is_closed(const CoalitionProblem& problem, MeasureSet set)
{
    for (int m = 0; m < problem.size(); ++m)
        if (holds(set, m) && (problem.measures[static_cast<std::size_t>(m)].prerequisites & ~set) != 0)
            return false;
    return true;
}

std::int64_t worth_by_enumeration(const CoalitionProblem& problem, Coalition members)
{
    std::int64_t most = 0;
    for (MeasureSet set = 0; set < only(problem.size()); ++set) {
        bool possible = is_closed(problem, set) && is_allowed(problem, set, members);
        for (int m = 0; m < problem.size(); ++m)
            possible = possible && (!holds(set, m) ||
                                    (problem.measures[static_cast<std::size_t>(m)].needs & ~members) == 0);
        if (possible)
            most = std::max(most, worth_of(problem, set, members));
    }
    return most;
}

Game table_of(const CoalitionProblem& problem)
{
    Game game{
        std::vector<std::string>(static_cast<std::size_t>(problem.players), "P"), GameForm::value, 2, {}};
    for (const auto& choice : coalition_values(problem))
        game.table.push_back(choice.worth);
    return game;
}

void check_against_enumeration(const CoalitionProblem& problem)
{
    const auto values = coalition_values(problem);
    for (Coalition coalition = 0; coalition < values.size(); ++coalition) {
        CAPTURE(coalition);
        const auto& [worth, measures] = values[coalition];
        CHECK(worth == worth_by_enumeration(problem, coalition));
        CHECK(worth == worth_of(problem, measures, coalition));
        CHECK(is_closed(problem, measures));
        CHECK(is_allowed(problem, measures, coalition));
    }
}

} // namespace

TEST_CASE("coalition values by minimum cut are those of trying every set of measures", "[split]")
{
    const auto seed = GENERATE(range(1U, 61U));
    CAPTURE(seed);
    check_against_enumeration(random_problem(4, 9, seed, {.harm = true}));
}

TEST_CASE("so they are where measures exclude each other and budgets bind", "[split]")
{
    const auto seed = GENERATE(range(1U, 121U));
    CAPTURE(seed);
    check_against_enumeration(
        random_problem(4, 9, seed, {.harm = true, .exclusions = seed % 3 != 0, .budgets = seed % 3 != 1}));
}

TEST_CASE("measures that nothing ties together are worth the sum of each alone", "[split]")
{
    auto problem = random_problem(3, 6, 5, {.harm = true});
    auto twice = problem;
    for (auto measure : problem.measures) {
        measure.prerequisites <<= problem.size();
        twice.measures.push_back(measure);
    }
    const auto one = coalition_values(problem);
    const auto two = coalition_values(twice);
    for (std::size_t coalition = 0; coalition < one.size(); ++coalition)
        CHECK(two[coalition].worth == 2 * one[coalition].worth);
}

TEST_CASE("with prerequisites and needed players alone a package has a core, and Shapley lies in it",
          "[split]")
{
    const auto seed = GENERATE(range(1U, 41U));
    CAPTURE(seed);
    const auto problem = random_problem(5, 8, seed, {});
    REQUIRE(is_convex_by_structure(problem));
    const auto game = table_of(problem);
    CHECK(is_convex(game));
    CHECK(core(game, nullptr).nonempty);
    CHECK(stability(game, shapley(game, {}, nullptr).x).in_core);
}

TEST_CASE("the coalition that objects most is the same by one cut as in the table", "[split]")
{
    const auto seed = GENERATE(range(1U, 61U));
    CAPTURE(seed);
    const auto problem = random_problem(5, 9, seed, {});
    const auto game = table_of(problem);
    std::vector<std::int64_t> shares;
    auto left = game.table.back();
    for (int player = 0; player < problem.players; ++player) {
        shares.push_back(player + 1 < problem.players ? left / (2 + (player + static_cast<int>(seed)) % 3)
                                                      : left);
        left -= shares.back();
    }
    const auto leaving = blocking_coalition(problem, shares);
    std::int64_t most = 0;
    for (Coalition coalition = 0; coalition <= game.all(); ++coalition) {
        std::int64_t gets = 0;
        for (int player = 0; player < problem.players; ++player)
            gets += contains(coalition, player) ? shares[static_cast<std::size_t>(player)] : 0;
        most = std::max(most, game.table[coalition] - gets);
    }
    CHECK(leaving.could - leaving.gets == most);
    CHECK(leaving.could == game.table[leaving.coalition]);
}

TEST_CASE("thirty signatories need no table: a split that leaves one of them short is found", "[split]")
{
    const auto problem = random_problem(30, 20, 7, {});
    const auto reach = within_reach(problem, everybody(30));
    const auto all = BestMeasures(problem).best(everybody(30), reach);
    REQUIRE(all.worth > 0);
    std::vector<std::int64_t> shares(30, 0);
    shares[0] = all.worth;
    const auto leaving = blocking_coalition(problem, shares);
    BestMeasures best(problem);
    CHECK(leaving.could == best.best(leaving.coalition, within_reach(problem, leaving.coalition)).worth);
    shares.assign(30, all.worth); // more than there is: nobody objects
    CHECK(blocking_coalition(problem, shares).coalition == 0);
}
