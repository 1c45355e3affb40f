#include "cli/report/format_message.hpp"
#include "cli/report/names.hpp"
#include "cli/report/reasons.hpp"
#include "cli/report/split.hpp"
#include "cli/report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace byggom {
namespace {

/// A player's name in a head of columns: its first word where that tells it from the others, else the whole.
std::vector<std::string> short_names(const Game& game)
{
    std::vector<std::string> first;
    for (const auto& name : game.players)
        first.push_back(name.substr(0, name.find(' ')));
    return std::set<std::string>(first.begin(), first.end()).size() == first.size() ? first : game.players;
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

/// Writes one page, in one language.
class GamePage {
public:
    GamePage(const std::string& title, const Game& game, const SplitAnswer& answer, Language language,
             bool colour)
        : title_(title), game_(game), answer_(answer), language_(language), colour_(colour)
    {}

    std::string print() const
    {
        return opening() + "\n" + coalition_table() + "\n" + rule_table() + "\n" + core_text() +
               shape_text() + "\n" + objections();
    }

private:
    template <class... Values>
    std::string format_message(std::string_view english, const Values&... values) const
    {
        return byggom::format_message(language_, english, values...);
    }
    /// Amounts of one game are written alike.
    std::string amount(const Rational& number) const
    {
        return in_decimals(to_decimal(number, std::max(game_.decimals, 2)), language_);
    }
    std::string names_of(Coalition coalition) const { return byggom::names_of(game_, coalition, language_); }
    bool is_cost() const { return game_.form == GameForm::cost; }
    Rational amount_of(Coalition coalition) const
    {
        return Rational(game_.table[coalition], power_of_ten(game_.decimals));
    }

    std::string opening() const
    {
        return (title_.empty() ? "" : title_ + "\n\n") +
               (is_cost() ? format_message(
                                "{} players. Amounts are costs: less is better, and each coalition's is what "
                                "it can do on its own, as the file states it.\n",
                                game_.size())
                          : format_message(
                                "{} players. Amounts are gains: more is better, and each coalition's is what "
                                "it can do on its own, as the file states it.\n",
                                game_.size()));
    }

    std::string listed_name(Coalition coalition) const
    {
        if (coalition == game_.all())
            return format_message("all together");
        return members(coalition) == game_.size() - 1 && game_.size() > 3
                   ? format_message("all but {}", names_of(game_.all() ^ coalition))
                   : names_of(coalition);
    }

    std::string coalition_table() const
    {
        TextTable table({format_message("coalition"),
                         is_cost() ? format_message("pays alone") : format_message("has alone"),
                         format_message("apart")},
                        {Align::left, Align::right, Align::right});
        for (const auto coalition : listed_coalitions(game_)) {
            Rational apart = 0;
            for (int i = 0; i < game_.size(); ++i)
                if (contains(coalition, i))
                    apart += amount_of(singleton(i));
            table.add({{listed_name(coalition)}, {amount(amount_of(coalition))}, {amount(apart)}});
        }
        return table.print(colour_) + (game_.size() > most_players_in_full
                                           ? format_message("The other coalitions are in the file.\n")
                                           : std::string());
    }

    Cell verdict(bool holds) const
    {
        return {holds ? format_message("yes") : format_message("no"), holds ? Tone::gain : Tone::loss};
    }

    std::string rule_table() const
    {
        std::vector<std::string> head{is_cost() ? format_message("rule: who pays what")
                                                : format_message("rule: who gets what")};
        std::vector<Align> alignment{Align::left};
        for (const auto& name : short_names(game_)) {
            head.push_back(name);
            alignment.push_back(Align::right);
        }
        head.insert(head.end(), {format_message("none below alone"), format_message("in the core")});
        alignment.insert(alignment.end(), {Align::left, Align::left});
        TextTable table(head, alignment);
        for (const auto& [name, allocation, stability] : answer_.rules) {
            std::vector<Cell> row{{name, allocation.defined ? Tone::plain : Tone::faint}};
            for (std::size_t i = 0; i < game_.players.size(); ++i)
                row.push_back({allocation.defined ? amount(allocation.x[i]) : "–"});
            row.push_back(allocation.defined ? verdict(stability->individually_rational) : Cell{"–"});
            row.push_back(allocation.defined ? verdict(stability->in_core) : Cell{"–"});
            table.add(row);
        }
        table.add_rule();
        std::vector<Cell> demands{{is_cost() ? format_message("least each can be let off with")
                                             : format_message("most each can demand")}};
        for (const auto& demand : answer_.utopia_payoffs)
            demands.push_back({amount(demand)});
        demands.resize(head.size());
        table.add(demands);
        return table.print(colour_);
    }

    /// "A and B pay 30.00, alone 28.80"
    std::string what_is_had(const Objection& objection) const
    {
        const auto who = names_of(objection.coalition);
        const auto with = amount(objection.gets);
        const auto without = amount(objection.could);
        if (members(objection.coalition) == 1)
            return is_cost() ? format_message("{} pays {}, alone {}", who, with, without)
                             : format_message("{} gets {}, alone {}", who, with, without);
        return is_cost() ? format_message("{} pay {}, alone {}", who, with, without)
                         : format_message("{} get {}, alone {}", who, with, without);
    }
    std::string objection_text(const std::string& rule, const Objection& objection) const
    {
        const auto by = objection.by > 0    ? format_message("{} better alone", amount(objection.by))
                        : objection.by == 0 ? format_message("no better, no worse")
                                            : format_message("{} worse alone", amount(-objection.by));
        return fmt::format("  {}: {}: {}\n", rule, what_is_had(objection), by);
    }

    std::string objections() const
    {
        std::string text;
        std::string undefined;
        for (const auto& [name, allocation, stability] : answer_.rules) {
            const auto why = format_reasons(game_, allocation.why, language_);
            if (!allocation.defined)
                undefined += fmt::format("  {}: {}\n", name, why);
            else if (stability->most)
                text += objection_text(name, *stability->most);
            if (allocation.defined && !why.empty())
                text += fmt::format("    ({})\n", why);
        }
        return (text.empty() ? "" : format_message("Who objects most") + ":\n" + text) +
               (undefined.empty() ? "" : format_message("No answer") + ":\n" + undefined);
    }

    std::string core_text() const
    {
        const auto& core = answer_.core;
        if (!core.epsilon)
            return format_message("One player alone: there is nothing to split.\n");
        std::string binding;
        for (const auto coalition : core.binding)
            binding += (binding.empty() ? "" : "; ") + names_of(coalition);
        const auto bound = format_message("Bound by: {}.\n", binding);
        if (*core.epsilon < 0)
            return format_message(
                       "The core is not empty: a split exists that leaves every coalition at least {} better "
                       "off than alone. ",
                       amount(-*core.epsilon)) +
                   bound;
        if (*core.epsilon == 0)
            return format_message(
                       "The core is not empty, but without margin: some coalition does just as well "
                       "alone. ") +
                   bound;
        return format_message(
                   "The core is empty: whatever the split, some coalition does at least {} better alone, and "
                   "as much would have to be added for each to keep it. ",
                   amount(*core.epsilon)) +
               bound;
    }

    std::string shape_text() const
    {
        std::string text;
        if (answer_.convex)
            text += format_message(
                "The game is convex: each adds the more the more are there, so the Shapley value is "
                "in the core.\n");
        if (const auto& worst = answer_.superadditivity.worst)
            text += format_message(
                "Joining does not always help: {} on one side and {} on the other do {} better apart "
                "than together.\n",
                names_of(worst->first), names_of(worst->second), amount(worst->by));
        if (!answer_.superadditivity.all_pairs)
            text += format_message(
                "Of this many players, only each coalition with all the others was compared.\n");
        if (game_.size() > 1 && gains_only_together(game_))
            text += game_.size() == 2
                        ? format_message(
                              "Neither can do anything of what they gain together without the other: most "
                              "rules halve it.\n")
                        : format_message(
                              "Each is needed for all they gain together, so each could stop it: rules that "
                              "go by what coalitions can do share it equally.\n");
        if (answer_.all_the_same)
            text += format_message("Every rule with an answer gives the same shares.\n");
        return text;
    }

    const std::string& title_;
    const Game& game_;
    const SplitAnswer& answer_;
    Language language_;
    bool colour_;
};

} // namespace

std::string split_page(const std::string& title, const Game& game, const SplitAnswer& answer,
                       Language language, bool colour)
{
    return GamePage(title, game, answer, language, colour).print();
}

} // namespace byggom
