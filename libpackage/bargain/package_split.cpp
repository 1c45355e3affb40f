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

/// What the lines in each player's favour are worth in the best that all can do; where several sets are best,
/// the mean of them, so that players who are alike are treated alike.
std::vector<Rational> gross_benefits(const std::vector<MeasureSet>& best, const SetRuns& runs,
                                     std::size_t players)
{
    std::vector<Rational> means(players, Rational(0));
    for (const auto set : best) {
        const auto favour = runs.worth(set).favour;
        for (std::size_t i = 0; i < players; ++i)
            means[i] += Rational(to_ore({favour[i]}).count, 100 * static_cast<std::int64_t>(best.size()));
    }
    return means;
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
    SetRuns runs(package, rules, signatories(package));
    split.package = package_game(package, runs);
    split.values = package_values(split.package, runs);
    split.best = best_sets(split.package, runs, split.values.back());
    split.position = runs.gain(split.best.front());
    split.game = game_of(split.values, ids_of(split.package.players, package));
    RuleInputs asked = over_parties(given, package, split.package.players);
    if (split.package.contracted)
        asked.contracted = in_kronor(*split.package.contracted);
    asked.gross = gross_benefits(split.best, runs, split.package.players.size());
    split.answer = split_answer(split.game, asked, only_rule, solver);
    if (!split.answer.core.nonempty)
        split.instability = instability(split.package, runs, split.values, split.answer.core.binding, solver);
    split.needs_all = gains_only_together(split.game);
    return split;
}

} // namespace byggom
