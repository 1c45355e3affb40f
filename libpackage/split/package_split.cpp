#include "libpackage/split/package_split.hpp"

#include <utility>

namespace byggom {
namespace {

std::vector<std::string> ids_of(const std::vector<ActorId>& players, const Package& package)
{
    std::vector<std::string> ids;
    for (const auto player : players)
        ids.push_back(package.actors[player.index].id);
    return ids;
}

std::vector<Rational> in_kronor(const std::vector<std::int64_t>& ore)
{
    std::vector<Rational> kronor;
    for (const auto amount : ore)
        kronor.emplace_back(amount, 100);
    return kronor;
}

/// What the lines in each player's favour are worth in the best that all can do.
std::vector<std::int64_t> gross_benefits(const PackageGame& package, MeasureSet measures)
{
    std::vector<std::int64_t> sums(package.players.size(), 0);
    for (std::size_t m = 0; m < package.gross.size(); ++m)
        for (std::size_t i = 0; i < sums.size() && holds(measures, static_cast<int>(m)); ++i)
            sums[i] += package.gross[m][i];
    return sums;
}

} // namespace

PackageSplit split_package(const Package& package, const Rules& rules, const Asked& given,
                           const std::optional<std::string>& only_rule, const LinearSolver* solver)
{
    PackageSplit split;
    split.package = package_game(package, rules);
    split.values = coalition_values(split.package.problem);
    split.game = game_of(split.package, split.values, ids_of(split.package.players, package));
    Asked asked = given;
    if (split.package.contracted)
        asked.contracted = in_kronor(*split.package.contracted);
    asked.gross = in_kronor(gross_benefits(split.package, split.values.back().measures));
    split.answer = split_answer(split.game, asked, only_rule, solver);
    if (!split.answer.core.nonempty)
        split.instability = instability(split.package, split.values, split.answer.core.binding, solver);
    split.needs_all = gains_only_together(split.game);
    return split;
}

} // namespace byggom
