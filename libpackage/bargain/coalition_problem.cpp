#include "libpackage/bargain/coalition_problem.hpp"

#include <algorithm>

namespace byggom {
namespace {

/// Each pass carries what is required one step further; as many steps as there are measures suffice.
void spread_prerequisites(CoalitionProblem& problem)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (auto& measure : problem.measures) {
            const auto before = measure;
            for (int other = 0; other < problem.size(); ++other)
                if (holds(before.prerequisites, other)) {
                    const auto& required = problem.measures[static_cast<std::size_t>(other)];
                    measure.prerequisites |= required.prerequisites;
                    measure.needs |= required.needs;
                }
            changed =
                changed || measure.prerequisites != before.prerequisites || measure.needs != before.needs;
        }
    }
}

} // namespace

CoalitionProblem completed(CoalitionProblem problem)
{
    spread_prerequisites(problem);
    for (int m = 0; m < problem.size(); ++m)
        for (int other = 0; other < problem.size(); ++other)
            if (holds(problem.measures[static_cast<std::size_t>(m)].excludes, other))
                problem.measures[static_cast<std::size_t>(other)].excludes |= only(m);
    return problem;
}

std::vector<std::int64_t> weights_for(const CoalitionProblem& problem, Coalition members)
{
    std::vector<std::int64_t> weights(problem.measures.size(), 0);
    for (std::size_t m = 0; m < weights.size(); ++m)
        for (int player = 0; player < problem.players; ++player)
            if (contains(members, player))
                weights[m] += problem.measures[m].gain[static_cast<std::size_t>(player)];
    return weights;
}

MeasureSet within_reach(const CoalitionProblem& problem, Coalition members)
{
    MeasureSet set = 0;
    for (int m = 0; m < problem.size(); ++m)
        if ((problem.measures[static_cast<std::size_t>(m)].needs & ~members) == 0)
            set |= only(m);
    return set;
}

MeasureSet without(const CoalitionProblem& problem, MeasureSet measures, MeasureSet barred)
{
    MeasureSet left = measures & ~barred;
    for (int m = 0; m < problem.size(); ++m)
        if ((problem.measures[static_cast<std::size_t>(m)].prerequisites & barred) != 0)
            left &= ~only(m);
    return left;
}

MeasureSet together_with(const CoalitionProblem& problem, MeasureSet own, MeasureSet others)
{
    MeasureSet barred = 0;
    for (int m = 0; m < problem.size(); ++m)
        if (holds(own, m))
            barred |= problem.measures[static_cast<std::size_t>(m)].excludes;
    return own | without(problem, others, barred);
}

MeasureSet whole_of(const CoalitionProblem& problem)
{
    MeasureSet whole = 0;
    for (int m = 0; m < problem.size(); ++m)
        whole |= only(m);
    return whole;
}

std::int64_t sum_over(MeasureSet measures, const std::vector<std::int64_t>& weights)
{
    std::int64_t sum = 0;
    for (std::size_t m = 0; m < weights.size(); ++m)
        if (holds(measures, static_cast<int>(m)))
            sum += weights[m];
    return sum;
}

std::int64_t worth_of(const CoalitionProblem& problem, MeasureSet measures, Coalition members)
{
    auto sum = sum_over(measures, weights_for(problem, members));
    for (const auto& pair : problem.pairs)
        if (holds(measures, pair.one) && holds(measures, pair.other))
            sum += weight_of(pair, members);
    return sum;
}

std::int64_t weight_of(const PairEffect& pair, Coalition members)
{
    std::int64_t sum = 0;
    for (std::size_t player = 0; player < pair.gain.size(); ++player)
        sum += contains(members, static_cast<int>(player)) ? pair.gain[player] : 0;
    return sum;
}

bool is_allowed(const CoalitionProblem& problem, MeasureSet measures, Coalition members)
{
    for (int m = 0; m < problem.size(); ++m)
        if (holds(measures, m) && (problem.measures[static_cast<std::size_t>(m)].excludes & measures) != 0)
            return false;
    return std::all_of(problem.limits.begin(), problem.limits.end(), [&](const SpendingLimit& limit) {
        return !contains(members, limit.player) || sum_over(measures, limit.outlay) <= limit.most;
    });
}

std::vector<Harm> harms(const CoalitionProblem& problem)
{
    std::vector<Harm> found;
    for (int m = 0; m < problem.size(); ++m) {
        const auto& measure = problem.measures[static_cast<std::size_t>(m)];
        for (int player = 0; player < problem.players; ++player) {
            const auto gain = measure.gain[static_cast<std::size_t>(player)];
            if (gain < 0 && !contains(measure.needs, player))
                found.push_back({m, player, -gain});
        }
    }
    return found;
}

std::vector<std::pair<int, int>> prerequisites_of(const CoalitionProblem& problem)
{
    std::vector<std::pair<int, int>> pairs;
    for (int m = 0; m < problem.size(); ++m)
        for (int other = 0; other < problem.size(); ++other)
            if (holds(problem.measures[static_cast<std::size_t>(m)].prerequisites, other))
                pairs.emplace_back(m, other);
    return pairs;
}

bool has_exclusions(const CoalitionProblem& problem)
{
    return std::any_of(problem.measures.begin(), problem.measures.end(),
                       [](const CoalitionMeasure& measure) { return measure.excludes != 0; });
}

bool is_convex_by_structure(const CoalitionProblem& problem)
{
    const bool none_weakens =
        std::all_of(problem.pairs.begin(), problem.pairs.end(), [](const PairEffect& pair) {
            return std::all_of(pair.gain.begin(), pair.gain.end(), [](auto gain) { return gain >= 0; });
        });
    return !has_exclusions(problem) && problem.limits.empty() && harms(problem).empty() && none_weakens &&
           !problem.has_higher_effects;
}

} // namespace byggom
