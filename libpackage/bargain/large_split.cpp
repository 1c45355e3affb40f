#include "libpackage/bargain/large_split.hpp"

#include "libpackage/quantity/round_to_ore.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace byggom {
namespace {

/// What coalitions can have, each computed when first asked for.
class Worths {
public:
    Worths(const PackageGame& package, SetRuns& runs) : package_(package), runs_(runs), best_(package.problem)
    {}

    MeasureChoice choice(Coalition coalition)
    {
        const auto found = choices_.find(coalition);
        if (found != choices_.end())
            return found->second;
        const auto chosen = best_.best(coalition, within_reach(package_.problem, coalition));
        choices_.emplace(coalition, chosen);
        return chosen;
    }
    std::int64_t worth(Coalition coalition)
    {
        const auto own = choice(coalition);
        const auto all = everybody(package_.problem.players);
        const auto done =
            package_.outsiders == Outsiders::act
                ? together_with(package_.problem, own.measures, choice(all ^ coalition).measures)
                : own.measures;
        runs_.run({done});
        return runs_.gain(done, coalition);
    }

private:
    const PackageGame& package_;
    SetRuns& runs_;
    BestMeasures best_;
    std::unordered_map<Coalition, MeasureChoice> choices_;
};

std::vector<Coalition> small_and_nearly_all(int players)
{
    std::vector<Coalition> coalitions;
    for (int i = 0; i < players; ++i) {
        coalitions.push_back(singleton(i));
        coalitions.push_back(everybody(players) ^ singleton(i));
        for (int j = 0; j < i; ++j)
            coalitions.push_back(singleton(i) | singleton(j));
    }
    return coalitions;
}

std::int64_t gets(const std::vector<std::int64_t>& shares, Coalition coalition)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        sum += contains(coalition, static_cast<int>(i)) ? shares[i] : 0;
    return sum;
}

Leaving most_gaining(Worths& worths, const std::vector<std::int64_t>& shares)
{
    Leaving most;
    for (const auto coalition : small_and_nearly_all(static_cast<int>(shares.size()))) {
        const auto could = worths.worth(coalition);
        const auto has = gets(shares, coalition);
        if (most.coalition == 0 || could - has > most.could - most.gets)
            most = {coalition, worths.choice(coalition).measures, could, has};
    }
    return most;
}

LargeStability stability_of(const LargeSplit& split, Worths& worths, const std::vector<std::int64_t>& shares,
                            std::int64_t slack)
{
    LargeStability result;
    result.individually_rational = true;
    for (std::size_t i = 0; i < shares.size(); ++i)
        result.individually_rational = result.individually_rational && shares[i] + slack >= split.alone[i];
    result.most = split.is_decided_by_cut ? blocking_coalition(split.package.problem, shares)
                                          : most_gaining(worths, shares);
    result.gains = result.most.coalition != 0 && result.most.could - result.most.gets > slack;
    return result;
}

/// Means in whole öre that add up to what there is: what rounding leaves goes to the first.
std::vector<std::int64_t> in_ore(const std::vector<double>& kronor, std::int64_t total)
{
    std::vector<std::int64_t> ore;
    for (const double amount : kronor)
        ore.push_back(to_ore({amount}).count);
    ore.front() += total - gets(ore, everybody(static_cast<int>(ore.size())));
    return ore;
}

} // namespace

LargeSplit large_split(const Package& package, const Rules& rules, int pairs, std::uint64_t seed)
{
    LargeSplit split;
    SetRuns runs(package, rules, signatories(package));
    split.package = package_game(package, runs);
    const auto& problem = split.package.problem;
    split.is_decided_by_cut =
        split.package.outsiders == Outsiders::status_quo && is_convex_by_structure(problem);
    Worths worths(split.package, runs);
    split.best = worths.choice(everybody(problem.players));
    split.best.worth = worths.worth(everybody(problem.players));
    for (int player = 0; player < problem.players; ++player)
        split.alone.push_back(worths.worth(singleton(player)));
    if (split.package.contracted)
        split.contract = stability_of(split, worths, *split.package.contracted, 0);
    split.shapley = sampled_shapley(
        problem.players,
        [&](Coalition coalition) { return static_cast<double>(worths.worth(coalition)) / 100; }, pairs, seed);
    split.shapley_stability =
        stability_of(split, worths, in_ore(split.shapley.mean, split.best.worth), problem.players);
    return split;
}

} // namespace byggom
