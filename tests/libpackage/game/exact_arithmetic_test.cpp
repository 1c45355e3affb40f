#include "libpackage/game/coalition_span.hpp"
#include "libpackage/game/exact_equations.hpp"
#include "libpackage/game/excess_level.hpp"
#include "tests/support/games.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace byggom;

namespace {

Equations with_solution(std::size_t unknowns, std::size_t equations, std::int64_t most, std::mt19937& random,
                        const std::vector<std::int64_t>& above, std::int64_t below)
{
    Equations all;
    for (std::size_t i = 0; i < equations; ++i) {
        auto& row = all.emplace_back();
        std::int64_t right = 0;
        for (std::size_t k = 0; k < unknowns; ++k) {
            row.push_back(below *
                          (static_cast<std::int64_t>(random() % static_cast<unsigned>(2 * most + 1)) - most));
            right += row.back() / below * above[k];
        }
        row.push_back(right);
    }
    return all;
}

} // namespace

TEST_CASE("equations in whole numbers are solved exactly", "[split]")
{
    const auto seed = GENERATE(range(1U, 41U));
    std::mt19937 random(seed);
    const std::size_t unknowns = 1 + seed % 8;
    // Every tenth solution is too long for its fractions to be read from one residue.
    const std::int64_t below = seed % 10 == 0 ? 2'147'483'647 : 1 + static_cast<std::int64_t>(seed);
    std::vector<std::int64_t> above;
    for (std::size_t k = 0; k < unknowns; ++k)
        above.push_back(static_cast<std::int64_t>(random() % 2001) - 1000);
    auto equations = with_solution(unknowns, unknowns + 3, 9, random, above, below);
    CAPTURE(seed);
    const auto solution = only_solution(equations);
    REQUIRE(solution);
    for (std::size_t k = 0; k < unknowns; ++k)
        CHECK((*solution)[k] == Rational(above[k], below));
    equations.back().back() += 1;
    CHECK(!only_solution(equations)); // they contradict each other
    for (auto& equation : equations)
        equation.insert(equation.begin(), equation.front());
    CHECK(!only_solution(equations));
    equations.back().back() -= 1;
    CHECK(!only_solution(equations)); // the first two unknowns can share at will
}

TEST_CASE("the sums of an exact print are 0 for the coalitions that are known, and for no other", "[split]")
{
    const auto seed = GENERATE(range(1U, 21U));
    std::mt19937 random(seed);
    const int players = 6;
    CoalitionSpan span(players);
    while (span.known() < 1 + static_cast<int>(seed % 5))
        span.settle(1 + static_cast<Coalition>(random() % everybody(players)), 0);
    const auto print = span.exact_print();
    REQUIRE(print);
    for (Coalition coalition = 0; coalition <= everybody(players); ++coalition) {
        Wide sum = 0;
        for (int i = 0; i < players; ++i)
            sum += contains(coalition, i) ? (*print)[static_cast<std::size_t>(i)] : 0;
        CAPTURE(seed, coalition);
        CHECK((sum == 0) == span.knows(coalition));
    }
}

TEST_CASE("a level is proved where more coalitions bind than it takes", "[split]")
{
    // Each of three is needed for 90: all six coalitions object alike, in infinitely many balances.
    const auto game = test::game_of(GameForm::value, {0, 0, 0, 0, 0, 0, 0, 90});
    CoalitionSpan settled(3);
    settled.settle(7, 90);
    const ExcessQuestion question{game};
    const auto level = proved_level(question, settled, {0, {1, 2, 3, 4, 5, 6}, {}});
    REQUIRE(level);
    CHECK(level->excess == -30);
    CHECK(level->binding.size() <= 3);
    CHECK(!proved_level(question, settled, {0, {1, 2, 3}, {}})); // the third player is in none of them
}

TEST_CASE("a decimal that went through a double is the decimal that was written", "[split]")
{
    CHECK(decimal_of(0.1) == Rational(1, 10));
    CHECK(decimal_of(2) == 2);
    CHECK(decimal_of(-12.345678) == Rational(-12345678, 1000000));
    CHECK(decimal_of(1e15 + 0.5) == Rational(Integer(2'000'000'000'000'001), 2));
    CHECK(decimal_of(1.0 / 3) == Rational(1.0 / 3)); // no decimal of 15 digits
}
