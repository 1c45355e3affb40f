#include "libpackage/bargain/best_measures.hpp"

#include <optional>

namespace byggom {
namespace {

std::optional<std::pair<int, int>> excluding_pair(const CoalitionProblem& problem, MeasureSet measures)
{
    for (int one = 0; one < problem.size(); ++one)
        for (int other = one + 1; other < problem.size(); ++other)
            if (holds(measures, one) && holds(measures, other) &&
                holds(problem.measures[static_cast<std::size_t>(one)].excludes, other))
                return std::pair{one, other};
    return std::nullopt;
}

/// Of a limit that is passed, the chosen measure with the largest outlay that is not forced.
std::optional<int> costly_measure(const CoalitionProblem& problem, MeasureSet measures, MeasureSet forced,
                                  Coalition members)
{
    for (const auto& limit : problem.limits) {
        if (!contains(members, limit.player) || sum_over(measures, limit.outlay) <= limit.most)
            continue;
        std::optional<int> most;
        for (int m = 0; m < problem.size(); ++m)
            if (holds(measures & ~forced, m) && limit.outlay[static_cast<std::size_t>(m)] > 0 &&
                (!most ||
                 limit.outlay[static_cast<std::size_t>(m)] > limit.outlay[static_cast<std::size_t>(*most)]))
                most = m;
        return most;
    }
    return std::nullopt;
}

} // namespace

BestMeasures::BestMeasures(const CoalitionProblem& problem)
    : problem_(problem), closure_(problem.size(), prerequisites_of(problem)),
      is_bound_(has_exclusions(problem) || !problem.limits.empty())
{}

MeasureSet BestMeasures::best_closure(const Search& search, MeasureSet within, MeasureSet forced)
{
    const MeasureSet open = within & ~forced;
    MeasureSet gains = 0;
    MeasureSet losses = 0;
    for (int m = 0; m < problem_.size(); ++m) {
        if (!holds(open, m) || search.weights[static_cast<std::size_t>(m)] == 0)
            continue;
        if (search.weights[static_cast<std::size_t>(m)] < 0)
            losses |= only(m);
        else
            gains |= only(m) | problem_.measures[static_cast<std::size_t>(m)].prerequisites;
    }
    if ((gains & losses) == 0) // nothing that gains asks for anything that loses
        return (gains & open) | forced;
    std::vector<std::int64_t> weights(search.weights.size(), 0);
    for (std::size_t m = 0; m < weights.size(); ++m)
        if (holds(open, static_cast<int>(m)))
            weights[m] = search.weights[m];
    const auto chosen = closure_.best(weights);
    MeasureSet set = forced;
    for (std::size_t m = 0; m < chosen.size(); ++m)
        if (chosen[m] != 0)
            set |= only(static_cast<int>(m)) & within;
    return set;
}

void BestMeasures::look(Search& search, MeasureSet within, MeasureSet forced)
{
    if (!is_allowed(problem_, forced, search.members))
        return;
    const MeasureSet set = best_closure(search, within, forced);
    const auto worth = sum_over(set, search.weights);
    if (worth <= search.found.worth)
        return;
    if (const auto pair = is_bound_ ? excluding_pair(problem_, set) : std::nullopt)
        branch_on_exclusion(search, within, forced, pair->first, pair->second);
    else if (const auto costly =
                 is_bound_ ? costly_measure(problem_, set, forced, search.members) : std::nullopt)
        branch_on_measure(search, within, forced, *costly);
    else
        search.found = {worth, set};
}

void BestMeasures::branch_on_exclusion(Search& search, MeasureSet within, MeasureSet forced, int one,
                                       int other)
{
    for (const int barred : {other, one})
        if (const auto left = without(problem_, within, only(barred)); (forced & ~left) == 0)
            look(search, left, forced);
}

void BestMeasures::branch_on_measure(Search& search, MeasureSet within, MeasureSet forced, int measure)
{
    const auto with = only(measure) | problem_.measures[static_cast<std::size_t>(measure)].prerequisites;
    look(search, within, forced | with);
    look(search, without(problem_, within, only(measure)), forced);
}

MeasureChoice BestMeasures::best(Coalition members, MeasureSet within, const std::vector<MeasureSet>& known)
{
    Search search{members, weights_for(problem_, members), {}};
    for (const auto measures : known)
        if (const auto worth = sum_over(measures, search.weights);
            worth > search.found.worth && is_allowed(problem_, measures, members))
            search.found = {worth, measures};
    look(search, within, 0);
    return search.found;
}

} // namespace byggom
