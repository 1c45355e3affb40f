#include "cli/solve/cbc_solver.hpp"
#include "libpackage/bargain/best_measures.hpp"
#include "tests/support/measures.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace byggom;
using test::random_problem;

// Three ways to the same number: branch and bound on closures, COIN-OR Cbc, and trying every set.

namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

IntegerProgram program_of(const CoalitionProblem& problem, Coalition members)
{
    IntegerProgram program;
    for (const auto weight : weights_for(problem, members))
        program.gain.push_back(static_cast<double>(weight));
    const auto reach = within_reach(problem, members);
    for (int m = 0; m < problem.size(); ++m) {
        const auto& measure = problem.measures[static_cast<std::size_t>(m)];
        if (!holds(reach, m))
            program.rows.push_back({{{m, 1.0}}, 0, 0});
        for (int other = 0; other < problem.size(); ++other) {
            if (holds(measure.prerequisites, other))
                program.rows.push_back({{{m, 1.0}, {other, -1.0}}, -unbounded, 0});
            if (m < other && holds(measure.excludes, other))
                program.rows.push_back({{{m, 1.0}, {other, 1.0}}, -unbounded, 1});
        }
    }
    for (const auto& limit : problem.limits) {
        if (!contains(members, limit.player))
            continue;
        IntegerRow row{{}, -unbounded, static_cast<double>(limit.most)};
        for (int m = 0; m < problem.size(); ++m)
            if (const auto outlay = limit.outlay[static_cast<std::size_t>(m)]; outlay != 0)
                row.entries.emplace_back(m, static_cast<double>(outlay));
        program.rows.push_back(row);
    }
    return program;
}

MeasureSet set_of(const IntegerSolution& solution)
{
    MeasureSet set = 0;
    for (std::size_t j = 0; j < solution.x.size(); ++j)
        set |= solution.x[j] != 0 ? only(static_cast<int>(j)) : 0;
    return set;
}

std::int64_t most_by_trying(const CoalitionProblem& problem, Coalition members)
{
    const auto reach = within_reach(problem, members);
    std::int64_t most = 0;
    for (MeasureSet set = 0; set < only(problem.size()); ++set)
        if ((set & ~reach) == 0 && without(problem, set, reach & ~set) == set &&
            is_allowed(problem, set, members))
            most = std::max(most, worth_of(problem, set, members));
    return most;
}

} // namespace

TEST_CASE("closures, an integer solver and trying every set find the same best measures", "[split][solver]")
{
    const auto seed = GENERATE(range(1U, 301U));
    CAPTURE(seed);
    const auto problem =
        random_problem(4, 10, seed, {.harm = true, .exclusions = seed % 3 != 0, .budgets = seed % 4 != 0});
    const Coalition members =
        seed % 2 == 0 ? everybody(4) : singleton(static_cast<int>(seed % 4)) | singleton(0);
    const auto best = BestMeasures(problem).best(members, within_reach(problem, members));
    const auto solution = CbcSolver().solve(program_of(problem, members), {});
    REQUIRE(solution);
    const auto chosen = set_of(*solution);
    CHECK(is_allowed(problem, chosen, members));
    CHECK(worth_of(problem, chosen, members) == best.worth);
    CHECK(solution->bound == Approx(static_cast<double>(best.worth)).margin(1e-3));
    CHECK(most_by_trying(problem, members) == best.worth);
}

TEST_CASE("an integer program that nothing meets has no solution to believe", "[solver]")
{
    const IntegerProgram impossible{{1.0, 1.0}, {{{{0, 1.0}, {1, 1.0}}, 3, unbounded}}};
    CHECK_FALSE(CbcSolver().solve(impossible, {}));
}
