#include "libpackage/bargain/best_measures.hpp"

#include <algorithm>
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

/// The prerequisites of the measures, and of each pair, which stands behind them, both its measures.
std::vector<std::pair<int, int>> arcs_of(const CoalitionProblem& problem)
{
    auto arcs = prerequisites_of(problem);
    for (std::size_t pair = 0; pair < problem.pairs.size(); ++pair) {
        arcs.emplace_back(problem.size() + static_cast<int>(pair), problem.pairs[pair].one);
        arcs.emplace_back(problem.size() + static_cast<int>(pair), problem.pairs[pair].other);
    }
    return arcs;
}

} // namespace

BestMeasures::BestMeasures(const CoalitionProblem& problem)
    : problem_(problem), closure_(problem.size() + static_cast<int>(problem.pairs.size()), arcs_of(problem)),
      is_bound_(has_exclusions(problem) || !problem.limits.empty())
{}

MeasureChoice BestMeasures::best_closure(const Search& search, MeasureSet within, MeasureSet forced)
{
    auto fixed = sum_over(forced, search.weights);
    auto weights = search.weights;
    weights.resize(weights.size() + search.pairs.size(), 0);
    for (std::size_t pair = 0; pair < search.pairs.size(); ++pair) {
        const auto& [one, other, gain] = problem_.pairs[pair];
        const auto weight = search.pairs[pair];
        if (weight == 0 || !holds(within, one) || !holds(within, other))
            continue;
        if (holds(forced, one) && holds(forced, other))
            fixed += weight;
        else if (holds(forced, one) || holds(forced, other))
            weights[static_cast<std::size_t>(holds(forced, one) ? other : one)] += weight;
        else if (weight > 0) // a loss of two that are both open bounds nothing
            weights[static_cast<std::size_t>(problem_.size()) + pair] = weight;
    }
    const MeasureSet open = within & ~forced;
    MeasureSet gains = 0;
    MeasureSet losses = 0;
    for (int m = 0; m < problem_.size(); ++m) {
        if (!holds(open, m)) {
            weights[static_cast<std::size_t>(m)] = 0;
            continue;
        }
        const auto weight = weights[static_cast<std::size_t>(m)];
        if (weight < 0)
            losses |= only(m);
        else if (weight > 0)
            gains |= only(m) | problem_.measures[static_cast<std::size_t>(m)].prerequisites;
    }
    const bool pairs_are_open = std::any_of(weights.begin() + problem_.size(), weights.end(),
                                            [](std::int64_t weight) { return weight != 0; });
    MeasureChoice choice{fixed, forced};
    if ((gains & losses) == 0 && !pairs_are_open) { // nothing that gains asks for anything that loses
        choice.measures |= gains & open;
        choice.worth += sum_over(choice.measures & open, weights);
        return choice;
    }
    const auto chosen = closure_.best(weights);
    for (std::size_t thing = 0; thing < chosen.size(); ++thing) {
        if (chosen[thing] == 0)
            continue;
        choice.worth += weights[thing];
        if (thing < problem_.measures.size())
            choice.measures |= only(static_cast<int>(thing)) & within;
    }
    return choice;
}

/// Of two that weaken each other and are both chosen, one that is open.
std::optional<int> BestMeasures::weakening_measure(const Search& search, MeasureSet set,
                                                   MeasureSet forced) const
{
    std::optional<std::size_t> worst;
    for (std::size_t pair = 0; pair < search.pairs.size(); ++pair) {
        const auto& [one, other, gain] = problem_.pairs[pair];
        if (search.pairs[pair] < 0 && holds(set & ~forced, one) && holds(set & ~forced, other) &&
            (!worst || search.pairs[pair] < search.pairs[*worst]))
            worst = pair;
    }
    return worst ? std::optional<int>(problem_.pairs[*worst].one) : std::nullopt;
}

void BestMeasures::look(Search& search, MeasureSet within, MeasureSet forced)
{
    if (!is_allowed(problem_, forced, search.members))
        return;
    const auto [worth, set] = best_closure(search, within, forced);
    if (worth <= search.found.worth)
        return;
    if (const auto pair = is_bound_ ? excluding_pair(problem_, set) : std::nullopt)
        branch_on_exclusion(search, within, forced, pair->first, pair->second);
    else if (const auto costly =
                 is_bound_ ? costly_measure(problem_, set, forced, search.members) : std::nullopt)
        branch_on_measure(search, within, forced, *costly);
    else if (const auto weakening = weakening_measure(search, set, forced))
        branch_on_measure(search, within, forced, *weakening);
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
    Search search{members, weights_for(problem_, members), {}, {}};
    for (const auto& pair : problem_.pairs)
        search.pairs.push_back(weight_of(pair, members));
    for (const auto measures : known)
        if (const auto worth = worth_of(problem_, measures, members);
            worth > search.found.worth && is_allowed(problem_, measures, members))
            search.found = {worth, measures};
    look(search, within, 0);
    return search.found;
}

} // namespace byggom
