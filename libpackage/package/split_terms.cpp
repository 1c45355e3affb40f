#include "libpackage/package/split_terms.hpp"

#include "libpackage/package/package.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr double largest_weight = 1e9;
constexpr Limits any_sum{"SEK", -any_amount, any_amount};

/// Where a table of `[split]` stands; where `[split]` does, or the file, if that is not known.
Origin origin_of(const Origin& table, const Package& package)
{
    if (!table.file.empty())
        return table;
    return package.split.origin.file.empty() ? Origin{package.file, 0, 0} : package.split.origin;
}

double in_package_prices(const Figure& figure) { return figure.value * figure.to_package_prices; }

void check_numbers(const SplitParty& party, const std::string& at, const Package& package,
                   std::vector<Problem>& problems)
{
    if (party.weight && package.figures[*party.weight].value <= 0)
        problems.push_back({package.figures[*party.weight].origin, at + ".weight",
                            "0: a weight must be above 0", "left out, it is 1"});
    if (party.at_least && party.at_most &&
        in_package_prices(package.figures[*party.at_least]) >
            in_package_prices(package.figures[*party.at_most]))
        problems.push_back({package.figures[*party.at_least].origin, at + ".at_least",
                            "lies above at_most: no share keeps both", "at_least <= at_most"});
    if (!party.weight && !party.at_least && !party.at_most)
        problems.push_back({origin_of(party.origin, package), at, "states nothing",
                            "state weight, at_least or at_most, or leave the table out"});
}

/// Who is no signatory.
template <class Tables>
void check_actors(const Tables& tables, const std::string& list, const Message& hint, const Package& package,
                  std::vector<Problem>& problems)
{
    const auto players = signatories(package);
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (std::find(players.begin(), players.end(), tables[i].actor) == players.end())
            problems.push_back(
                {origin_of(tables[i].origin, package), list + "." + std::to_string(i + 1) + ".actor",
                 Message("{} is not among the signatories", {package.actors[tables[i].actor.index].id}),
                 hint});
}

void check_named_once(const std::vector<SplitParty>& parties, const Package& package,
                      std::vector<Problem>& problems)
{
    for (std::size_t i = 0; i < parties.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (parties[i].actor == parties[j].actor)
                problems.push_back(
                    {origin_of(parties[i].origin, package), "split.party." + std::to_string(i + 1) + ".actor",
                     Message("{} is named a second time", {package.actors[parties[i].actor.index].id}),
                     "one table for each actor"});
}

} // namespace

void ActorBudget::describe(FieldVisitor& field)
{
    field.place(origin);
    field.any_actor("actor", actor, true, "Whose budget it is; a signatory.");
    field.number("most", most, {"SEK", 0, any_amount}, required,
                 "Most its measures may cost it together, present value at society's rate.");
}

void SplitParty::describe(FieldVisitor& field)
{
    field.place(origin);
    field.any_actor("actor", actor, true, "Of whom this is said; a signatory.");
    field.optional_number(
        "weight", weight, {"1", 0, largest_weight},
        "What it weighs beside the others; above 0, and 1 for each of whom none is stated.");
    field.optional_number("at_least", at_least, any_sum,
                          "What it must get at least, present value at society's rate.");
    field.optional_number("at_most", at_most, any_sum,
                          "What it may get at most, present value at society's rate.");
}

void SplitTerms::describe(FieldVisitor& field)
{
    field.actors("players", players,
                 "The signatories; left out, every actor that carries out a measure or is needed by one.");
    field.choice(
        "outsiders", outsiders, outsiders_names,
        "What a coalition counts on from those outside it: status_quo, they do nothing; act, they do "
        "what is best for themselves, and it takes the help and the harm.");
    ListOf limits(budgets);
    field.list("budget", limits, "What a signatory can spend at most.");
    ListOf said(parties);
    field.list("party", said, "What a signatory weighs and may get, for the rules that ask.");
}

std::vector<ActorId> needed_by(const Measure& measure)
{
    auto needed = measure.parties();
    needed.insert(needed.end(), measure.needs.begin(), measure.needs.end());
    return needed;
}

std::vector<ActorId> signatories(const Package& package)
{
    if (!package.split.players.empty())
        return package.split.players;
    std::vector<ActorId> players;
    for (const auto& measure : package.measures)
        for (const auto actor : needed_by(*measure))
            if (std::find(players.begin(), players.end(), actor) == players.end())
                players.push_back(actor);
    std::sort(players.begin(), players.end());
    return players;
}

std::vector<Problem> check_split_terms(const Package& package)
{
    std::vector<Problem> problems;
    check_actors(package.split.budgets, "split.budget", "only a signatory's budget binds", package, problems);
    check_actors(package.split.parties, "split.party",
                 "only a signatory has a share; players under [split] names them", package, problems);
    check_named_once(package.split.parties, package, problems);
    for (std::size_t i = 0; i < package.split.parties.size(); ++i)
        check_numbers(package.split.parties[i], "split.party." + std::to_string(i + 1), package, problems);
    return problems;
}

} // namespace byggom
