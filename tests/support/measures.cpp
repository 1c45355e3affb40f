#include "tests/support/measures.hpp"

#include <algorithm>

namespace byggom::test {
namespace {

/// The Microsoft C generator: the same everywhere.
class Dice {
public:
    explicit Dice(unsigned seed) : state_(seed * 2654435761U + 1) {}
    int below(int count)
    {
        state_ = state_ * 214013U + 2531011U;
        return static_cast<int>(state_ >> 16 & 0x7FFFU) % count;
    }

private:
    std::uint32_t state_;
};

CoalitionMeasure random_measure(Dice& dice, int players, int place, Ingredients ingredients)
{
    CoalitionMeasure measure;
    for (int count = 1 + dice.below(2); count > 0; --count)
        measure.needs |= singleton(dice.below(players));
    for (int player = 0; player < players; ++player) {
        const bool pays = contains(measure.needs, player) || (ingredients.harm && dice.below(4) == 0);
        measure.gain.push_back(dice.below(3) == 0 ? 0 : dice.below(1000) - (pays ? 800 : 0));
    }
    for (int other = 0; other < place; ++other)
        if (dice.below(4) == 0)
            measure.prerequisites |= only(other);
    if (ingredients.exclusions && place > 0 && dice.below(2) == 0)
        measure.excludes = only(dice.below(place)) & ~measure.prerequisites;
    return measure;
}

} // namespace

CoalitionProblem random_problem(int players, int measures, unsigned seed, Ingredients ingredients)
{
    Dice dice(seed);
    CoalitionProblem problem;
    problem.players = players;
    for (int place = 0; place < measures; ++place)
        problem.measures.push_back(random_measure(dice, players, place, ingredients));
    for (int player = 0; ingredients.budgets && player < players; player += 2) {
        SpendingLimit limit{player, 300 + dice.below(600), {}};
        for (const auto& measure : problem.measures)
            limit.outlay.push_back(
                std::max<std::int64_t>(0, -measure.gain[static_cast<std::size_t>(player)]));
        problem.limits.push_back(limit);
    }
    return completed(problem);
}

} // namespace byggom::test
