#include "cli/report/split.hpp"
#include "cli/report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace byggom {
namespace {

constexpr int most_players_in_full = 4; ///< beyond, only the smallest and the largest coalitions are listed

/// Writes amounts of one game alike.
struct Amounts {
    explicit Amounts(const Game& game) : decimals(std::max(game.decimals, 2)) {}
    std::string operator()(const Rational& amount) const { return to_decimal(amount, decimals); }
    int decimals;
};

/// A player's name in a head of columns: its first word where that tells it from the others, else the whole.
std::vector<std::string> short_names(const Game& game)
{
    std::vector<std::string> first;
    for (const auto& name : game.players)
        first.push_back(name.substr(0, name.find(' ')));
    return std::set<std::string>(first.begin(), first.end()).size() == first.size() ? first : game.players;
}

bool is_cost(const Game& game) { return game.form == GameForm::cost; }

Rational amount_of(const Game& game, Coalition coalition)
{
    return Rational(game.table[coalition], power_of_ten(game.decimals));
}

std::string opening(const std::string& title, const Game& game)
{
    return fmt::format(
        "{}{} players. Amounts are {}, and each coalition's is what it can do on its own, as the file "
        "states it.\n",
        title.empty() ? "" : title + "\n\n", game.size(),
        is_cost(game) ? "costs: less is better" : "gains: more is better");
}

std::vector<Coalition> listed_coalitions(const Game& game)
{
    std::vector<Coalition> listed;
    const int n = game.size();
    for (Coalition coalition = 1; coalition <= game.all(); ++coalition)
        if (const int size = members(coalition);
            n <= most_players_in_full || size == 1 || (size >= n - 1 && n <= 12) || size == n)
            listed.push_back(coalition);
    std::stable_sort(listed.begin(), listed.end(),
                     [](Coalition a, Coalition b) { return members(a) < members(b); });
    return listed;
}

std::string listed_name(const Game& game, Coalition coalition)
{
    if (coalition == game.all())
        return "all together";
    return members(coalition) == game.size() - 1 && game.size() > 3
               ? "all but " + names(game, game.all() ^ coalition)
               : names(game, coalition);
}

std::string coalition_table(const Game& game, bool colour)
{
    const Amounts amount(game);
    TextTable table({"coalition", is_cost(game) ? "pays alone" : "has alone", "apart"},
                    {Align::left, Align::right, Align::right});
    for (const auto coalition : listed_coalitions(game)) {
        Rational apart = 0;
        for (int i = 0; i < game.size(); ++i)
            if (contains(coalition, i))
                apart += amount_of(game, alone(i));
        table.add({{listed_name(game, coalition)}, {amount(amount_of(game, coalition))}, {amount(apart)}});
    }
    return table.print(colour) +
           (game.size() > most_players_in_full ? "The other coalitions are in the file.\n" : "");
}

Cell verdict(bool holds) { return {holds ? "yes" : "no", holds ? Tone::gain : Tone::loss}; }

std::string rule_table(const Game& game, const SplitAnswer& answer, bool colour)
{
    const Amounts amount(game);
    std::vector<std::string> head{is_cost(game) ? "rule: who pays what" : "rule: who gets what"};
    std::vector<Align> alignment{Align::left};
    for (const auto& name : short_names(game)) {
        head.push_back(name);
        alignment.push_back(Align::right);
    }
    for (const auto* column : {"none below alone", "in the core"}) {
        head.emplace_back(column);
        alignment.push_back(Align::left);
    }
    TextTable table(head, alignment);
    for (const auto& [name, allocation, stability] : answer.rules) {
        std::vector<Cell> row{{name, allocation.defined ? Tone::plain : Tone::faint}};
        for (std::size_t i = 0; i < game.players.size(); ++i)
            row.push_back({allocation.defined ? amount(allocation.x[i]) : "–"});
        row.push_back(allocation.defined ? verdict(stability->individually_rational) : Cell{"–"});
        row.push_back(allocation.defined ? verdict(stability->in_core) : Cell{"–"});
        table.add(row);
    }
    table.add_rule();
    std::vector<Cell> demands{{is_cost(game) ? "least each can be let off with" : "most each can demand"}};
    for (const auto& demand : answer.most_demands)
        demands.push_back({amount(demand)});
    demands.resize(head.size());
    table.add(demands);
    return table.print(colour);
}

/// "Under shapley, A and B pay 30.00 and could pay 28.80 alone: 1.20 better."
std::string objection_sentence(const Game& game, const std::string& rule, const Objection& objection)
{
    const Amounts amount(game);
    const bool one = members(objection.coalition) == 1;
    const auto* verb = is_cost(game) ? (one ? "pays" : "pay") : (one ? "gets" : "get");
    return fmt::format("  {}: {} {} {}, alone {}: {}\n", rule, names(game, objection.coalition), verb,
                       amount(objection.gets), amount(objection.could),
                       objection.by > 0    ? amount(objection.by) + " better alone"
                       : objection.by == 0 ? "no better, no worse"
                                           : amount(-objection.by) + " worse alone");
}

std::string objections(const Game& game, const SplitAnswer& answer)
{
    std::string text;
    std::string undefined;
    for (const auto& [name, allocation, stability] : answer.rules) {
        if (!allocation.defined)
            undefined += fmt::format("  {}: {}\n", name, allocation.why);
        else if (stability->most)
            text += objection_sentence(game, name, *stability->most);
        if (allocation.defined && !allocation.why.empty())
            text += fmt::format("    ({})\n", allocation.why);
    }
    return (text.empty() ? "" : "Who objects most:\n" + text) +
           (undefined.empty() ? "" : "No answer:\n" + undefined);
}

std::string core_sentence(const Game& game, const Core& core)
{
    const Amounts amount(game);
    if (!core.epsilon)
        return "One player alone: there is nothing to split.\n";
    std::string binding;
    for (const auto coalition : core.binding)
        binding += (binding.empty() ? "" : "; ") + names(game, coalition);
    const std::string bound = fmt::format("Bound by: {}.\n", binding);
    if (*core.epsilon < 0)
        return fmt::format(
                   "The core is not empty: a split exists that leaves every coalition at least {} better off "
                   "than alone. ",
                   amount(-*core.epsilon)) +
               bound;
    if (*core.epsilon == 0)
        return "The core is not empty, but without margin: some coalition does just as well alone. " + bound;
    return fmt::format(
               "The core is empty: whatever the split, some coalition does at least {} better alone, and as "
               "much would have to be added for each to keep it. ",
               amount(*core.epsilon)) +
           bound;
}

std::string shape_sentence(const Game& game, const SplitAnswer& answer)
{
    std::string text;
    if (answer.convex)
        text += "The game is convex: each adds the more the more are there, so the Shapley value is in the "
                "core.\n";
    if (const auto& worst = answer.superadditivity.worst)
        text += fmt::format(
            "Joining does not always help: {} on one side and {} on the other do {} better apart than "
            "together.\n",
            names(game, worst->first), names(game, worst->second), Amounts(game)(worst->by));
    if (!answer.superadditivity.all_pairs)
        text += "Of this many players, only each coalition with all the others was compared.\n";
    if (game.size() > 1 && gains_only_together(game))
        text +=
            game.size() == 2
                ? "Neither can do anything of what they gain together without the other: most rules halve "
                  "it.\n"
                : "Each is needed for all they gain together, so each could stop it: rules that go by what "
                  "coalitions can do share it equally.\n";
    if (answer.all_the_same)
        text += "Every rule with an answer gives the same shares.\n";
    return text;
}

} // namespace

std::string split_page(const std::string& title, const Game& game, const SplitAnswer& answer, bool colour)
{
    return opening(title, game) + "\n" + coalition_table(game, colour) + "\n" +
           rule_table(game, answer, colour) + "\n" + core_sentence(game, answer.core) +
           shape_sentence(game, answer) + "\n" + objections(game, answer);
}

} // namespace byggom
