#include "libpackage/bargain/coalition_values.hpp"

namespace byggom {
namespace {

/// Measures that hang together, and the players to whom they matter.
struct Cluster {
    MeasureSet measures = 0;
    Coalition players = 0;
};

/// What a measure is tied to, itself included.
MeasureSet ties_of(const CoalitionProblem& problem, int measure)
{
    const auto place = static_cast<std::size_t>(measure);
    MeasureSet ties =
        only(measure) | problem.measures[place].prerequisites | problem.measures[place].excludes;
    for (const auto& pair : problem.pairs)
        if (pair.one == measure || pair.other == measure)
            ties |= only(pair.one) | only(pair.other);
    for (const auto& limit : problem.limits)
        for (std::size_t other = 0; limit.outlay[place] > 0 && other < limit.outlay.size(); ++other)
            if (limit.outlay[other] > 0)
                ties |= only(static_cast<int>(other));
    return ties;
}

Coalition touched_by(const CoalitionProblem& problem, MeasureSet measures)
{
    Coalition players = 0;
    for (int m = 0; m < problem.size(); ++m) {
        if (!holds(measures, m))
            continue;
        const auto& measure = problem.measures[static_cast<std::size_t>(m)];
        players |= measure.needs;
        for (int player = 0; player < problem.players; ++player)
            if (measure.gain[static_cast<std::size_t>(player)] != 0)
                players |= singleton(player);
    }
    for (const auto& pair : problem.pairs)
        for (std::size_t player = 0; player < pair.gain.size(); ++player)
            if (holds(measures, pair.one) && pair.gain[player] != 0)
                players |= singleton(static_cast<int>(player));
    for (const auto& limit : problem.limits)
        if (sum_over(measures, limit.outlay) > 0)
            players |= singleton(limit.player);
    return players;
}

std::vector<Cluster> clusters_of(const CoalitionProblem& problem)
{
    std::vector<MeasureSet> sets;
    for (int m = 0; m < problem.size(); ++m) {
        MeasureSet joined = ties_of(problem, m);
        std::vector<MeasureSet> apart;
        for (const auto set : sets)
            if ((set & joined) != 0)
                joined |= set;
            else
                apart.push_back(set);
        apart.push_back(joined);
        sets = apart;
    }
    std::vector<Cluster> clusters;
    for (const auto set : sets)
        clusters.push_back({set, touched_by(problem, set)});
    return clusters;
}

/// The bits of `coalition` that stand in `mask`, moved together.
std::size_t packed(Coalition coalition, Coalition mask)
{
    std::size_t place = 0;
    for (std::size_t bit = 1; mask != 0; mask &= mask - 1, bit *= 2)
        if ((coalition & mask & (~mask + 1)) != 0)
            place |= bit;
    return place;
}

/// The choices of every group of the cluster's players, by their packed place. What a group less one member
/// chose is where its own search begins.
std::vector<MeasureChoice> choices_in(const Cluster& cluster, const CoalitionProblem& problem,
                                      BestMeasures& best)
{
    std::vector<MeasureChoice> choices(std::size_t{1} << members(cluster.players));
    std::vector<MeasureSet> known;
    Coalition group = 0;
    for (std::size_t place = 0; place < choices.size(); ++place) {
        known.clear();
        for (std::size_t bit = 1; bit < choices.size(); bit *= 2)
            if ((place & bit) != 0)
                known.push_back(choices[place ^ bit].measures);
        choices[place] = best.best(group, within_reach(problem, group) & cluster.measures, known);
        group = (group - cluster.players) & cluster.players; // the next subset of the mask
    }
    return choices;
}

} // namespace

CoalitionValues coalition_values(const CoalitionProblem& problem)
{
    BestMeasures best(problem);
    CoalitionValues values(std::size_t{1} << problem.players);
    for (const auto& cluster : clusters_of(problem)) {
        const auto choices = choices_in(cluster, problem, best);
        for (Coalition coalition = 1; coalition < values.size(); ++coalition) {
            const auto& choice = choices[packed(coalition, cluster.players)];
            values[coalition].worth += choice.worth;
            values[coalition].measures |= choice.measures;
        }
    }
    return values;
}

} // namespace byggom
