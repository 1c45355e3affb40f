#include "libpackage/compose/effect_search.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace byggom;

namespace {

struct Drawn {
    CoalitionProblem problem;
    EffectQuestion question;
};

/// Measures that require and exclude others, pairs that help and harm, and budgets.
void draw(unsigned seed, int measures, Drawn& drawn)
{
    std::mt19937 dice(seed);
    const auto below = [&dice](int count) { return static_cast<int>(dice() % static_cast<unsigned>(count)); };
    auto& [problem, question] = drawn;
    problem.players = 1;
    problem.measures.resize(static_cast<std::size_t>(measures));
    for (int m = 1; m < measures; ++m) {
        auto& measure = problem.measures[static_cast<std::size_t>(m)];
        if (below(3) == 0)
            measure.prerequisites = only(below(m));
        if (below(4) == 0)
            measure.excludes = only(below(m)) & ~measure.prerequisites;
    }
    problem = completed(problem);
    question.problem = &problem;
    for (int m = 0; m < measures; ++m) {
        question.within |= only(m);
        question.order.push_back(m);
        for (int other = 0; other < m; ++other)
            if (below(4) == 0)
                question.pairs.emplace_back(other, m);
    }
    const auto row = [&](int least, int most) {
        LinearRow one;
        for (int m = 0; m < measures; ++m)
            one.single.push_back(least + below(most - least));
        for (std::size_t pair = 0; pair < question.pairs.size(); ++pair)
            one.pair.push_back(below(200) - 100);
        return one;
    };
    question.worths.push_back(row(-300, 900));
    if (below(2) == 0) {
        question.worths.push_back(row(-300, 900));
        question.worths.back().base = below(500);
    }
    for (int budget = below(3); budget > 0; --budget) {
        question.conditions.push_back(row(-500, 100));
        question.conditions.back().least = -200 - below(1500);
    }
    if (below(3) == 0)
        question.forced = problem.measures[0].prerequisites | only(0);
}

std::vector<double> by_enumeration(const Drawn& drawn, const EffectSearch& search)
{
    std::vector<double> worths;
    const auto& problem = drawn.problem;
    for (MeasureSet set = 0; set < only(problem.size()); ++set) {
        bool possible = (drawn.question.forced & ~set) == 0;
        for (int m = 0; m < problem.size(); ++m) {
            const auto& measure = problem.measures[static_cast<std::size_t>(m)];
            possible = possible && (!holds(set, m) ||
                                    ((measure.prerequisites & ~set) == 0 && (measure.excludes & set) == 0));
        }
        if (const auto worth = possible ? search.bound_of(set) : std::nullopt)
            worths.push_back(*worth);
    }
    std::sort(worths.rbegin(), worths.rend());
    return worths;
}

} // namespace

TEST_CASE("the sets worth most by their effects are those of trying every one", "[compose][effects]")
{
    const auto seed = GENERATE(range(1U, 301U));
    CAPTURE(seed);
    Drawn drawn;
    draw(seed, 4 + static_cast<int>(seed % 7), drawn);
    EffectSearch search(drawn.question);
    const auto expected = by_enumeration(drawn, search);
    const auto first = search.best(5, -1e9, std::nullopt, {}, 0);
    REQUIRE_FALSE(first.open);
    REQUIRE(first.sets.size() == std::min<std::size_t>(5, expected.size()));
    for (std::size_t i = 0; i < first.sets.size(); ++i) {
        CHECK(first.sets[i].bound == Approx(expected[i]).margin(1e-6));
        CHECK(search.bound_of(first.sets[i].measures).value() == Approx(expected[i]).margin(1e-6));
    }
    if (expected.size() < 6)
        return;
    const auto next = search.best(4, -1e9, first.sets.back(), {}, 0); // from where the first ones end
    for (std::size_t i = 0; i < next.sets.size(); ++i)
        CHECK(next.sets[i].bound == Approx(expected[5 + i]).margin(1e-6));
}

TEST_CASE("forty candidates that are nearly tied under a budget are told apart in a moment",
          "[compose][effects]")
{
    std::mt19937 dice(3);
    Drawn drawn;
    drawn.problem.players = 1;
    drawn.problem.measures.resize(40);
    auto& question = drawn.question;
    question.problem = &drawn.problem;
    question.worths.emplace_back();
    question.conditions.emplace_back();
    for (int m = 0; m < 40; ++m) {
        question.within |= only(m);
        question.order.push_back(m);
        const auto cost = static_cast<double>(100'000 + dice() % 100'000);
        question.worths.front().single.push_back(cost + static_cast<double>(dice() % 60));
        question.conditions.front().single.push_back(-cost);
    }
    question.conditions.front().least = -2'400'000;
    EffectSearch search(question);
    const auto found = search.best(4, -1e9, std::nullopt, {}, 20'000'000);
    REQUIRE_FALSE(found.open);
    CHECK(found.sets.front().bound == 2'400'734);
}

TEST_CASE("a search that is stopped tells what nothing left can pass", "[compose][effects]")
{
    Drawn drawn;
    draw(4, 10, drawn);
    EffectSearch search(drawn.question);
    const auto expected = by_enumeration(drawn, search);
    const auto stopped = search.best(
        1, -1e9, std::nullopt, [] { return true; }, 0);
    if (stopped.open)
        CHECK(std::max(*stopped.open, stopped.sets.empty() ? -1e9 : stopped.sets.front().bound) >=
              expected.front() - 1e-6);
}
