#include "libpackage/bargain/package_game.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/model/model.hpp"
#include "libpackage/package/measure_graph.hpp"
#include "libpackage/quantity/round_to_ore.hpp"

#include <algorithm>
#include <map>

namespace byggom {
namespace {

/// The players who stand for an actor: itself, or those of its parts that are players, or its whole.
Coalition standing_for(ActorId actor, const std::vector<ActorId>& players, const Package& package)
{
    Coalition itself = 0;
    Coalition parts = 0;
    Coalition whole = 0;
    for (std::size_t i = 0; i < players.size(); ++i) {
        const auto bit = singleton(static_cast<int>(i));
        itself |= players[i] == actor ? bit : 0;
        parts |= package.actors[players[i].index].parent == actor ? bit : 0;
        whole |= package.actors[actor.index].parent == players[i] ? bit : 0;
    }
    return itself != 0 ? itself : parts != 0 ? parts : whole;
}

using Present = std::vector<char>; ///< a mark for each measure

bool excludes(const CoalitionProblem& problem, const Present& present, int measure)
{
    const auto all = problem.measures[static_cast<std::size_t>(measure)].prerequisites | only(measure);
    for (int m = 0; m < problem.size(); ++m)
        for (int other = 0; other < problem.size(); ++other)
            if (holds(all, m) && present[static_cast<std::size_t>(other)] != 0 &&
                holds(problem.measures[static_cast<std::size_t>(m)].excludes, other))
                return true;
    return false;
}

void take_in(const CoalitionProblem& problem, Present& present, int measure)
{
    const auto all = problem.measures[static_cast<std::size_t>(measure)].prerequisites | only(measure);
    for (int m = 0; m < problem.size(); ++m)
        if (holds(all, m))
            present[static_cast<std::size_t>(m)] = 1;
}

/// The measures among which one is computed: itself and what it requires, then every other in the order of
/// the package that these do not exclude.
Present company_of(const CoalitionProblem& problem, int measure)
{
    Present present(problem.measures.size(), 0);
    take_in(problem, present, measure);
    for (int other = 0; other < problem.size(); ++other)
        if (!excludes(problem, present, other))
            take_in(problem, present, other);
    return present;
}

/// Adds up what each player gains by each measure, and of that what is in its favour.
class WorthSink final : public LineSink {
public:
    WorthSink(const Package& package, const std::vector<ActorId>& players, Series factors)
        : gain(package.measures.size(), std::vector<double>(players.size(), 0.0)), favour(gain),
          package_(package), players_(players), factors_(std::move(factors))
    {}
    void add(const Posting& posting, const Series& amount) override
    {
        if (posting.kind == Kind::imputed)
            return; // nobody can pay with it
        const double worth = present_value(amount, factors_)[0];
        for (std::size_t i = 0; i < players_.size(); ++i) {
            const bool receives = belongs_to(posting.payee, players_[i], package_);
            const bool pays = belongs_to(posting.payer, players_[i], package_);
            if (receives == pays)
                continue;
            const double gained = receives ? worth : -worth;
            gain[posting.measure.index][i] += gained;
            favour[posting.measure.index][i] += gained > 0 ? gained : 0.0;
        }
    }

    std::vector<std::vector<double>> gain; ///< by measure and player, SEK
    std::vector<std::vector<double>> favour;

private:
    const Package& package_;
    const std::vector<ActorId>& players_;
    Series factors_;
};

std::vector<std::int64_t> in_ore(const std::vector<double>& kronor)
{
    std::vector<std::int64_t> ore;
    for (const double amount : kronor)
        ore.push_back(to_ore({amount}).count);
    return ore;
}

CoalitionProblem structure_of(const Package& package, const std::vector<ActorId>& players)
{
    CoalitionProblem problem;
    problem.players = static_cast<int>(players.size());
    for (const auto& measure : package.measures) {
        CoalitionMeasure seen;
        for (const auto actor : needed_by(*measure))
            seen.needs |= standing_for(actor, players, package);
        for (const auto& required : {measure->prerequisites, measure->on})
            for (const auto id : required)
                seen.prerequisites |= only(static_cast<int>(id.index));
        for (const auto id : measure->excludes)
            seen.excludes |= only(static_cast<int>(id.index));
        problem.measures.push_back(std::move(seen));
    }
    return completed(std::move(problem));
}

void fill_gains(PackageGame& game, const Context& context, const Rules& rules)
{
    const Series factors = factors_of(context.package.society_rates, context.draw, context.package);
    std::map<Present, WorthSink> runs;
    game.gross.resize(game.problem.measures.size());
    for (int m = 0; m < game.problem.size(); ++m) {
        const auto place = static_cast<std::size_t>(m);
        const auto present = company_of(game.problem, m);
        auto found = runs.find(present);
        if (found == runs.end()) {
            found = runs.emplace(present, WorthSink(context.package, game.players, factors)).first;
            run_part(context, rules, present, found->second);
        }
        game.problem.measures[place].gain = in_ore(found->second.gain[place]);
        game.gross[place] = in_ore(found->second.favour[place]);
    }
}

void fill_limits(PackageGame& game, const Context& context)
{
    for (const auto& budget : context.package.split.budgets) {
        const auto holder = std::find(game.players.begin(), game.players.end(), budget.actor);
        SpendingLimit limit{
            static_cast<int>(holder - game.players.begin()), to_ore({context[budget.most][0]}).count, {}};
        for (const auto& measure : game.problem.measures)
            limit.outlay.push_back(
                std::max<std::int64_t>(0, -measure.gain[static_cast<std::size_t>(limit.player)]));
        game.problem.limits.push_back(std::move(limit));
    }
}

std::vector<std::int64_t> contract_of(const CoalitionProblem& problem)
{
    std::vector<std::int64_t> shares(static_cast<std::size_t>(problem.players), 0);
    for (const auto& measure : problem.measures)
        for (std::size_t i = 0; i < shares.size(); ++i)
            shares[i] += measure.gain[i];
    return shares;
}

} // namespace

std::vector<Problem> check_split(const Package& package)
{
    const auto players = signatories(package);
    const Origin origin =
        package.split.origin.file.empty() ? Origin{package.file, 0, 0} : package.split.origin;
    std::vector<Problem> problems;
    const auto wrong = [&](const std::string& field, const std::string& what, const std::string& hint) {
        problems.push_back({origin, field, what, hint});
    };
    if (players.empty())
        wrong("split.players", "no measure needs anybody", "name the signatories");
    if (players.size() > static_cast<std::size_t>(most_signatories))
        wrong("split.players", std::to_string(players.size()) + " signatories",
              "a split takes " + std::to_string(most_signatories) + " at most");
    if (package.measures.size() > static_cast<std::size_t>(CoalitionProblem::most_measures))
        wrong("measure", std::to_string(package.measures.size()) + " measures",
              "a split takes " + std::to_string(CoalitionProblem::most_measures) + " at most");
    for (std::size_t i = 0; i < players.size(); ++i)
        for (std::size_t j = 0; j < players.size(); ++j)
            if ((i < j && players[i] == players[j]) || package.actors[players[i].index].parent == players[j])
                wrong("split.players",
                      package.actors[players[i].index].id + " is there twice, alone or within its whole",
                      "name the whole or its parts, once");
    for (const auto& measure : package.measures)
        for (const auto actor : needed_by(*measure))
            if (standing_for(actor, players, package) == 0)
                problems.push_back(
                    {measure->origin, "measure." + measure->id,
                     "needs " + package.actors[actor.index].id + ", who is not among the signatories",
                     "add it to players under [split]"});
    for (auto& problem : check_split_terms(package))
        problems.push_back(std::move(problem));
    return problems;
}

PackageGame package_game(const Package& package, const Rules& rules)
{
    const Draw draw(package.figures);
    const Context context{package, draw};
    PackageGame game;
    game.players = signatories(package);
    game.outsiders = package.split.outsiders;
    game.problem = structure_of(package, game.players);
    fill_gains(game, context, rules);
    fill_limits(game, context);
    if (!has_exclusions(game.problem))
        game.contracted = contract_of(game.problem);
    return game;
}

std::int64_t by_outsiders(const PackageGame& package, MeasureSet own, MeasureSet others, Coalition coalition)
{
    const auto& problem = package.problem;
    MeasureSet barred = 0;
    for (int m = 0; m < problem.size(); ++m)
        if (holds(own, m))
            barred |= problem.measures[static_cast<std::size_t>(m)].excludes;
    return worth_of(problem, without(problem, others, barred) & ~own, coalition);
}

Game game_of(const PackageGame& package, const CoalitionValues& values, std::vector<std::string> names)
{
    Game game{std::move(names), GameForm::value, 2, {}};
    for (Coalition coalition = 0; coalition < values.size(); ++coalition)
        game.table.push_back(values[coalition].worth +
                             (package.outsiders == Outsiders::act
                                  ? by_outsiders(package, values[coalition].measures,
                                                 values[game.all() ^ coalition].measures, coalition)
                                  : 0));
    return game;
}

} // namespace byggom
