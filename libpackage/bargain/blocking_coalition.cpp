#include "libpackage/bargain/blocking_coalition.hpp"

namespace byggom {
namespace {

/// Players first, then measures, then benefits.
struct Things {
    std::vector<std::int64_t> weights;
    std::vector<std::pair<int, int>> prerequisites;

    int add(std::int64_t weight)
    {
        weights.push_back(weight);
        return static_cast<int>(weights.size()) - 1;
    }
};

void add_measure(Things& things, const CoalitionProblem& problem, int place)
{
    const auto& measure = problem.measures[static_cast<std::size_t>(place)];
    const int node = problem.players + place;
    for (int player = 0; player < problem.players; ++player) {
        const auto gain = measure.gain[static_cast<std::size_t>(player)];
        if (contains(measure.needs, player)) {
            things.weights[static_cast<std::size_t>(node)] += gain;
            things.prerequisites.emplace_back(node, player);
        } else if (gain > 0) {
            const int benefit = things.add(gain);
            things.prerequisites.emplace_back(benefit, node);
            things.prerequisites.emplace_back(benefit, player);
        }
    }
    for (int other = 0; other < problem.size(); ++other)
        if (holds(measure.prerequisites, other))
            things.prerequisites.emplace_back(node, problem.players + other);
}

} // namespace

Leaving blocking_coalition(const CoalitionProblem& problem, const std::vector<std::int64_t>& shares)
{
    Things things;
    for (const auto share : shares)
        things.add(-share);
    things.weights.resize(static_cast<std::size_t>(problem.players + problem.size()), 0);
    for (int m = 0; m < problem.size(); ++m)
        add_measure(things, problem, m);
    for (const auto& pair : problem.pairs)
        for (int player = 0; player < problem.players; ++player)
            if (const auto gain = pair.gain[static_cast<std::size_t>(player)]; gain > 0) {
                const int benefit = things.add(gain);
                for (const int needed : {player, problem.players + pair.one, problem.players + pair.other})
                    things.prerequisites.emplace_back(benefit, needed);
            }
    Closure closure(static_cast<int>(things.weights.size()), things.prerequisites);
    const auto chosen = closure.best(things.weights);
    Leaving leaving;
    for (int player = 0; player < problem.players; ++player)
        if (chosen[static_cast<std::size_t>(player)] != 0) {
            leaving.coalition |= singleton(player);
            leaving.gets += shares[static_cast<std::size_t>(player)];
        }
    for (int m = 0; m < problem.size(); ++m)
        if (chosen[static_cast<std::size_t>(problem.players + m)] != 0)
            leaving.measures |= only(m);
    leaving.could = worth_of(problem, leaving.measures, leaving.coalition);
    return leaving;
}

} // namespace byggom
