#include "cli/solve/clp_solver.hpp"
#include "libpackage/bargain/blocking_coalition.hpp"
#include "libpackage/bargain/coalition_values.hpp"
#include "libpackage/game/nucleolus.hpp"
#include "libpackage/game/shapley.hpp"
#include "tests/support/measures.hpp"

#include <benchmark/benchmark.h>

#include <stdexcept>

// Aims on two cores of 2.8 GHz: nucleolus with its certificate 20 ms for 16 players and 0.1 s for 20; exact
// Shapley value of 20 players 50 ms; what all coalitions of 16 can do a second or two.

namespace {

using namespace byggom;

/// Amounts up to 100 for each member, from the Microsoft C generator: the wide-range class of published
/// nucleolus tests.
Game wide_range(int players, std::uint32_t seed)
{
    Game game{std::vector<std::string>(static_cast<std::size_t>(players), "P"), GameForm::value, 0, {0}};
    for (Coalition coalition = 1; coalition <= game.all(); ++coalition) {
        seed = seed * 214013U + 2531011U;
        const auto amount = static_cast<std::int64_t>(seed >> 16 & 0x7FFFU);
        game.table.push_back(members(coalition) == 1 ? 0 : amount % (50 * members(coalition)));
    }
    game.table.back() = 50LL * players;
    return game;
}

void nucleolus_with_certificate(benchmark::State& state)
{
    const auto game =
        wide_range(static_cast<int>(state.range(0)), 1000 + static_cast<std::uint32_t>(state.range(0)));
    const ClpSolver solver;
    for (auto _ : state) {
        const auto allocation = nucleolus(game, {}, &solver);
        if (!allocation.defined)
            throw std::logic_error("the game has no nucleolus");
        benchmark::DoNotOptimize(allocation);
    }
}
BENCHMARK(nucleolus_with_certificate)
    ->Arg(8)
    ->Arg(12)
    ->Arg(16)
    ->Arg(18)
    ->Arg(20)
    ->Unit(benchmark::kMillisecond);

void exact_shapley(benchmark::State& state)
{
    const auto game = wide_range(static_cast<int>(state.range(0)), 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(shapley(game, {}, nullptr));
}
BENCHMARK(exact_shapley)->Arg(16)->Arg(20)->Unit(benchmark::kMillisecond);

/// 24 measures; the second argument adds exclusions and budgets.
void what_all_coalitions_can_do(benchmark::State& state)
{
    const bool bound = state.range(1) != 0;
    const auto problem = test::random_problem(static_cast<int>(state.range(0)), 24, 3,
                                              {.harm = bound, .exclusions = bound, .budgets = bound});
    for (auto _ : state)
        benchmark::DoNotOptimize(coalition_values(problem));
}
BENCHMARK(what_all_coalitions_can_do)
    ->Args({12, 0})
    ->Args({16, 0})
    ->Args({16, 1})
    ->Unit(benchmark::kMillisecond);

void who_objects_most_without_a_table(benchmark::State& state)
{
    const int players = static_cast<int>(state.range(0));
    const auto problem = test::random_problem(players, 24, 3, {});
    const std::vector<std::int64_t> shares(static_cast<std::size_t>(players), 100);
    for (auto _ : state)
        benchmark::DoNotOptimize(blocking_coalition(problem, shares));
}
BENCHMARK(who_objects_most_without_a_table)->Arg(16)->Arg(30)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
