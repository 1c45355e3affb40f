#include "libpackage/bargain/package_split.hpp"

#include "libpackage/quantity/round_to_ore.hpp"

#include <algorithm>
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

/// What the package states of one number of its parties, in the order of the players.
std::vector<std::optional<double>> stated(std::optional<FigureId> SplitParty::*field, const Package& package,
                                          const std::vector<ActorId>& players)
{
    const Draw draw(package.figures);
    std::vector<std::optional<double>> numbers;
    for (const auto& party : package.split.parties)
        if (const auto& figure = party.*field) {
            numbers.resize(players.size());
            const auto player = std::find(players.begin(), players.end(), party.actor);
            numbers[static_cast<std::size_t>(player - players.begin())] = draw[*figure][0];
        }
    return numbers;
}

std::vector<std::optional<Rational>> in_kronor(const std::vector<std::optional<double>>& limits)
{
    std::vector<std::optional<Rational>> kronor;
    for (const auto& limit : limits)
        kronor.push_back(limit ? std::optional<Rational>(Rational(to_ore({*limit}).count, 100))
                               : std::nullopt);
    return kronor;
}

/// What is given, and where nothing is, what the package states.
RuleInputs over_parties(RuleInputs asked, const Package& package, const std::vector<ActorId>& players)
{
    if (asked.weights.empty()) {
        for (const auto& weight : stated(&SplitParty::weight, package, players))
            asked.weights.push_back(decimal_of(weight.value_or(1)));
        if (asked.key.empty())
            asked.key = asked.weights;
    }
    if (asked.at_least.empty())
        asked.at_least = in_kronor(stated(&SplitParty::at_least, package, players));
    if (asked.at_most.empty())
        asked.at_most = in_kronor(stated(&SplitParty::at_most, package, players));
    return asked;
}

} // namespace

PackageSplit split_package(const Package& package, const Rules& rules, const RuleInputs& given,
                           const std::optional<std::string>& only_rule, const LinearSolver* solver)
{
    PackageSplit split;
    split.package = package_game(package, rules);
    split.values = coalition_values(split.package.problem);
    split.game = game_of(split.package, split.values, ids_of(split.package.players, package));
    RuleInputs asked = over_parties(given, package, split.package.players);
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
