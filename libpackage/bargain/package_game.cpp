#include "libpackage/bargain/package_game.hpp"

#include "libpackage/bargain/set_scan.hpp"
#include "libpackage/quantity/round_to_ore.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

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

constexpr std::size_t most_sets = 16384; ///< that are all run
constexpr double most_scanned = 1 << 27; ///< sets times coalitions: a quarter of a second
constexpr double negligible = 0.01;      ///< SEK, an öre: less is the arithmetic of floating point
constexpr std::size_t most_ties = 32;

MeasureSet closure_of(const CoalitionProblem& problem, int measure)
{
    return problem.measures[static_cast<std::size_t>(measure)].prerequisites | only(measure);
}

/// The effects of measures and of pairs, taken apart from runs of each with all it requires.
class EffectsApart {
public:
    EffectsApart(CoalitionProblem& problem, SetRuns& runs) : problem_(problem), runs_(runs)
    {
        for (int m = 0; m < problem.size(); ++m) {
            parts_.push_back({m, m, closure_of(problem, m), {}});
            for (int other = 0; other < m; ++other) {
                const auto both = closure_of(problem, m) | closure_of(problem, other);
                if (!holds(closure_of(problem, m), other) && !holds(closure_of(problem, other), m) &&
                    is_allowed(problem, both, 0))
                    parts_.push_back({other, m, both, {}});
            }
        }
        std::stable_sort(parts_.begin(), parts_.end(),
                         [](const Part& a, const Part& b) { return count_of(a.set) < count_of(b.set); });
    }

    void fill()
    {
        std::vector<MeasureSet> sets;
        for (const auto& part : parts_)
            sets.push_back(part.set);
        runs_.run(sets);
        std::vector<const Part*> known;
        for (auto& part : parts_) {
            part.gain = runs_.worth(part.set).gain;
            for (const auto* inner : known)
                if (((only(inner->one) | only(inner->other)) & ~part.set) == 0)
                    for (std::size_t player = 0; player < part.gain.size(); ++player)
                        part.gain[player] -= inner->gain[player];
            const bool is_single = part.one == part.other;
            if (is_single || std::any_of(part.gain.begin(), part.gain.end(),
                                         [](double gain) { return std::abs(gain) > negligible; })) {
                known.push_back(&part);
                put(part, is_single);
            }
        }
    }

private:
    struct Part {
        int one;
        int other; ///< the same of a measure alone
        MeasureSet set;
        std::vector<double> gain;
    };

    void put(const Part& part, bool is_single)
    {
        std::vector<std::int64_t> ore;
        for (const double kronor : part.gain)
            ore.push_back(to_ore({kronor}).count);
        if (is_single)
            problem_.measures[static_cast<std::size_t>(part.one)].gain = std::move(ore);
        else
            problem_.pairs.push_back({part.one, part.other, std::move(ore)});
    }

    CoalitionProblem& problem_;
    SetRuns& runs_;
    std::vector<Part> parts_;
};

void fill_limits(PackageGame& game, const Package& package)
{
    const Draw draw(package.figures);
    for (const auto& budget : package.split.budgets) {
        const auto holder = std::find(game.players.begin(), game.players.end(), budget.actor);
        game.problem.limits.push_back(
            {static_cast<int>(holder - game.players.begin()), to_ore({draw[budget.most][0]}).count, {}});
    }
}

/// What each measure costs the holders by itself.
void fill_outlays(CoalitionProblem& problem)
{
    for (auto& limit : problem.limits)
        for (const auto& measure : problem.measures)
            limit.outlay.push_back(
                std::max<std::int64_t>(0, -measure.gain[static_cast<std::size_t>(limit.player)]));
}

/// What must be run together: what requires the other, and what helps or harms it.
std::vector<MeasureSet> ties_of(const CoalitionProblem& problem)
{
    std::vector<MeasureSet> ties;
    for (int m = 0; m < problem.size(); ++m)
        ties.push_back(closure_of(problem, m));
    for (int m = 0; m < problem.size(); ++m)
        for (int other = 0; other < problem.size(); ++other)
            if (holds(closure_of(problem, other), m))
                ties[static_cast<std::size_t>(m)] |= only(other);
    for (const auto& pair : problem.pairs) {
        ties[static_cast<std::size_t>(pair.one)] |= only(pair.other);
        ties[static_cast<std::size_t>(pair.other)] |= only(pair.one);
    }
    return ties;
}

/// Whether some run is worth something else than its measures and their pairs.
bool differs_from_effects(const CoalitionProblem& problem, const SetRuns& runs,
                          const std::vector<MeasureSet>& sets)
{
    const auto all = everybody(problem.players);
    return std::any_of(sets.begin(), sets.end(), [&](MeasureSet set) {
        const auto terms = problem.size() + static_cast<int>(problem.pairs.size());
        return std::abs(worth_of(problem, set, all) - runs.gain(set, all)) > terms * problem.players;
    });
}

Coalition broken_by(const CoalitionProblem& problem, const SetWorth& worth)
{
    Coalition over = 0;
    for (const auto& limit : problem.limits)
        if (to_ore({worth.outlay[static_cast<std::size_t>(limit.player)]}).count > limit.most)
            over |= singleton(limit.player);
    return over;
}

/// The problem with its measures in another order: what is chosen among equals follows it.
CoalitionProblem reordered(const CoalitionProblem& problem, const std::vector<int>& order)
{
    std::vector<int> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    const auto moved = [&](MeasureSet set) {
        MeasureSet result = 0;
        for (std::size_t m = 0; m < place.size(); ++m)
            result |= holds(set, static_cast<int>(m)) ? only(place[m]) : 0;
        return result;
    };
    CoalitionProblem result = problem;
    for (std::size_t i = 0; i < order.size(); ++i) {
        result.measures[i] = problem.measures[static_cast<std::size_t>(order[i])];
        result.measures[i].prerequisites = moved(result.measures[i].prerequisites);
        result.measures[i].excludes = moved(result.measures[i].excludes);
        for (std::size_t l = 0; l < problem.limits.size(); ++l)
            result.limits[l].outlay[i] = problem.limits[l].outlay[static_cast<std::size_t>(order[i])];
    }
    for (auto& pair : result.pairs) {
        pair.one = place[static_cast<std::size_t>(pair.one)];
        pair.other = place[static_cast<std::size_t>(pair.other)];
    }
    return result;
}

MeasureSet moved_back(MeasureSet set, const std::vector<int>& order)
{
    MeasureSet result = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        result |= holds(set, static_cast<int>(i)) ? only(order[i]) : 0;
    return result;
}

CoalitionValues values_by_scan(const PackageGame& package, SetRuns& runs, const std::vector<MeasureSet>& sets,
                               bool without_harm)
{
    const auto& problem = package.problem;
    runs.run(sets);
    const auto found = without_harm ? harms(problem) : std::vector<Harm>{};
    std::vector<ScannedSet> scanned;
    for (const auto set : sets) {
        ScannedSet one{set, 0, broken_by(problem, runs.worth(set)), runs.gain(set)};
        for (int m = 0; m < problem.size(); ++m)
            if (holds(set, m))
                one.needs |= problem.measures[static_cast<std::size_t>(m)].needs;
        for (const auto& harm : found)
            if (holds(set, harm.measure))
                one.gain[static_cast<std::size_t>(harm.player)] += harm.cost;
        scanned.push_back(std::move(one));
    }
    return scanned_values(problem, scanned, package.outsiders == Outsiders::act);
}

CoalitionValues values_by_effects(const PackageGame& package, SetRuns& runs, bool without_harm)
{
    auto problem = package.problem;
    if (without_harm)
        for (const auto& harm : harms(problem))
            problem.measures[static_cast<std::size_t>(harm.measure)]
                .gain[static_cast<std::size_t>(harm.player)] = 0;
    const auto order = runs.measures_by_id();
    auto values = coalition_values(reordered(problem, order));
    for (auto& choice : values)
        choice.measures = moved_back(choice.measures, order);
    const bool act = package.outsiders == Outsiders::act;
    const auto all = everybody(problem.players);
    std::vector<MeasureSet> done;
    for (Coalition coalition = 0; coalition < values.size(); ++coalition)
        done.push_back(
            act ? together_with(problem, values[coalition].measures, values[all ^ coalition].measures)
                : values[coalition].measures);
    if (without_harm) {
        for (Coalition coalition = 0; coalition < values.size(); ++coalition)
            values[coalition].worth = worth_of(problem, done[coalition], coalition);
        return values;
    }
    runs.run(done);
    std::unordered_map<MeasureSet, std::vector<std::int64_t>, HashOfSet> gains;
    for (Coalition coalition = 0; coalition < values.size(); ++coalition) {
        auto found = gains.find(done[coalition]);
        if (found == gains.end())
            found = gains.emplace(done[coalition], runs.gain(done[coalition])).first;
        values[coalition].worth = 0;
        for (int player = 0; player < problem.players; ++player)
            if (contains(coalition, player))
                values[coalition].worth += found->second[static_cast<std::size_t>(player)];
    }
    return values;
}

} // namespace

CoalitionProblem coalition_structure(const Package& package, const std::vector<ActorId>& players)
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
        seen.gain.assign(players.size(), 0);
        problem.measures.push_back(std::move(seen));
    }
    return completed(std::move(problem));
}

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

PackageGame package_game(const Package& package, SetRuns& runs)
{
    PackageGame game;
    game.players = signatories(package);
    game.outsiders = static_cast<Outsiders>(package.split.outsiders);
    game.problem = coalition_structure(package, game.players);
    fill_limits(game, package);
    EffectsApart(game.problem, runs).fill();
    fill_outlays(game.problem);
    const double coalitions = std::pow(2.0, game.problem.players);
    const auto most = std::min<double>(most_sets, std::floor(most_scanned / coalitions));
    if (auto sets = possible_sets(game.problem, runs.measures_by_id(), static_cast<std::size_t>(most))) {
        game.sets = std::move(*sets);
        runs.run(game.sets);
    } else {
        runs.declare_ties(ties_of(game.problem));
    }
    if (!has_exclusions(game.problem)) {
        const MeasureSet whole = whole_of(game.problem);
        runs.run({whole});
        game.contracted = runs.gain(whole);
        const auto worth = runs.worth(whole);
        for (const auto& limit : game.problem.limits)
            if (const auto spends = to_ore({worth.outlay[static_cast<std::size_t>(limit.player)]}).count;
                spends > limit.most)
                game.broken.push_back({limit.player, limit.most, spends});
    }
    std::vector<MeasureSet> compared = game.sets;
    if (game.contracted)
        compared.push_back(whole_of(game.problem));
    game.problem.has_higher_effects = differs_from_effects(game.problem, runs, compared);
    return game;
}

CoalitionValues package_values(const PackageGame& package, SetRuns& runs, bool without_harm)
{
    return package.sets.empty() ? values_by_effects(package, runs, without_harm)
                                : values_by_scan(package, runs, package.sets, without_harm);
}

std::vector<MeasureSet> best_sets(const PackageGame& package, const SetRuns& runs, const MeasureChoice& best)
{
    std::vector<MeasureSet> tied{best.measures};
    const auto all = everybody(package.problem.players);
    for (const auto set : package.sets)
        if (set != best.measures && tied.size() < most_ties && runs.gain(set, all) == best.worth &&
            broken_by(package.problem, runs.worth(set)) == 0)
            tied.push_back(set);
    return tied;
}

Game game_of(const CoalitionValues& values, std::vector<std::string> names)
{
    Game game{std::move(names), GameForm::value, 2, {}};
    for (const auto& choice : values)
        game.table.push_back(choice.worth);
    return game;
}

} // namespace byggom
