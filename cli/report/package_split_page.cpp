#include "cli/report/evaluation.hpp"
#include "cli/report/format_message.hpp"
#include "cli/report/names.hpp"
#include "cli/report/package_split.hpp"
#include "cli/report/reasons.hpp"
#include "cli/report/split.hpp"
#include "cli/report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace byggom {
namespace {

/// Writes one page, in one language.
class SplitPage {
public:
    SplitPage(const Package& package, const PackageSplit& split, Language language, bool colour)
        : package_(package), split_(split), game_(split.game), language_(language), colour_(colour)
    {}

    std::string print() const
    {
        return package_.name + "\n" + conventions(package_, language_) + "\n" + in_short() +
               head("What each can do alone") + coalition_table() + what_alone_means() + "\n" +
               agreed_and_best() + head("What each rule gives, and who would walk away") + rule_table() +
               asked_with() + "\n" + core_text() + instability_text() + shape_text() + "\n" + objections();
    }

private:
    template <class... Values>
    std::string format_message(std::string_view english, const Values&... values) const
    {
        return byggom::format_message(language_, english, values...);
    }
    std::string head(std::string_view english) const
    {
        return toned(std::string(translate(language_, english)), Tone::strong, colour_) + "\n";
    }

    /// Kronor, in thousands.
    std::string amount(const Rational& kronor) const
    {
        return grouped(Rational(kronor / 1000).convert_to<double>(), 0, language_);
    }
    std::string ore(std::int64_t amount_in_ore) const { return amount(Rational(amount_in_ore, 100)); }
    Rational has(Coalition coalition) const { return Rational(game_.table[coalition], 100); }

    std::string name(int player) const
    {
        return name_of(package_.actors[split_.package.players[static_cast<std::size_t>(player)].index],
                       language_);
    }
    std::string names_of(Coalition coalition) const
    {
        return byggom::names_of(package_, split_.package.players, coalition, language_);
    }
    std::string measures_of(MeasureSet measures) const
    {
        std::string text;
        for (std::size_t m = 0; m < package_.measures.size(); ++m)
            if (holds(measures, static_cast<int>(m)))
                text += (text.empty() ? "" : ", ") + package_.measures[m]->id;
        return text.empty() ? format_message("nothing") : text;
    }
    MeasureSet best() const { return split_.best.front(); }

    /// What a negotiator wants first: what there is to share, who would walk away from the contract, and
    /// whether anything holds.
    std::string in_short() const
    {
        const Rational gain =
            has(game_.all()) - Rational(to_integer(game_.sum_of_singletons(game_.all())), 100);
        std::string text = head("In short");
        if (game_.size() == 1)
            return text + format_message(
                              "  One party signs: there is nothing to split. It has {} by the best of its "
                              "measures; who else gains by them, byggom evaluate tells.\n\n",
                              amount(has(game_.all())));
        if (gain > 0)
            text += format_message("  Together they can have {}, {} more than each for itself.\n",
                                   amount(has(game_.all())), amount(gain));
        else if (gain == 0)
            text += format_message("  Together they can have {}, no more than each for itself: there is "
                                   "nothing to gain by a deal.\n",
                                   amount(has(game_.all())));
        else
            text += format_message("  Do not do this deal: together they can have {}, {} less than each for "
                                   "itself.\n",
                                   amount(has(game_.all())), amount(-gain));
        text += ties_in_short() + broken_in_short();
        return text + contract_in_short() + stable_in_short() + "\n";
    }
    /// Several sets are best: which of them is shown hangs on their names alone.
    std::string ties_in_short() const
    {
        if (split_.best.size() < 2)
            return {};
        std::string others;
        for (std::size_t i = 1; i < split_.best.size(); ++i)
            others += (i == 1 ? "" : "; ") + measures_of(split_.best[i]);
        return format_message("  As good as {} is: {}.\n", measures_of(best()), others);
    }
    std::string broken_in_short() const
    {
        std::string text;
        for (const auto& limit : split_.package.broken)
            text +=
                format_message("  As agreed {} spends {}, and has a budget of {}: the package as it stands "
                               "cannot be signed.\n",
                               name(limit.player), ore(limit.spends), ore(limit.most));
        return text;
    }
    std::string contract_in_short() const
    {
        const auto* contract = answer_of("as_contracted");
        if (contract == nullptr || !contract->allocation.defined || !contract->stability->most)
            return {};
        const auto& most = *contract->stability->most;
        if (most.by <= 0)
            return format_message("  As agreed nobody gains by walking away.\n");
        const auto measures = split_.values[most.coalition].measures;
        return measures == 0
                   ? format_message(
                         "  As agreed {} would walk away: doing nothing it would be {} better off.\n",
                         names_of(most.coalition), amount(most.by))
                   : format_message(
                         "  As agreed {} would walk away: with {} alone it would be {} better off.\n",
                         names_of(most.coalition), measures_of(measures), amount(most.by));
    }
    std::string stable_in_short() const
    {
        const auto& core = split_.answer.core;
        if (!core.epsilon)
            return {};
        if (!core.nonempty)
            return format_message(
                "  Whatever the split, somebody would walk away; the cause stands below.\n");
        const auto* nucleolus = answer_of("nucleolus");
        if (nucleolus == nullptr || !nucleolus->allocation.defined)
            return format_message("  There are splits that nobody would walk away from.\n");
        std::string shares;
        for (int player = 0; player < game_.size(); ++player)
            shares += (player == 0 ? "" : ", ") + name(player) + " " +
                      amount(nucleolus->allocation.x[static_cast<std::size_t>(player)]);
        return format_message(
            "  There are splits that nobody would walk away from; the one furthest from it (the "
            "nucleolus): {}.\n",
            shares);
    }
    const RuleAnswer* answer_of(std::string_view rule) const
    {
        const auto& rules = split_.answer.rules;
        const auto found =
            std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return one.name == rule; });
        return found == rules.end() ? nullptr : &*found;
    }

    std::vector<Coalition> listed() const
    {
        std::vector<Coalition> all;
        const int n = game_.size();
        for (Coalition coalition = 1; coalition <= game_.all(); ++coalition)
            if (const int size = members(coalition); n <= most_players_in_full || size == 1 || size >= n - 1)
                all.push_back(coalition);
        std::stable_sort(all.begin(), all.end(),
                         [](Coalition a, Coalition b) { return members(a) < members(b); });
        return all;
    }
    std::string listed_name(Coalition coalition) const
    {
        if (coalition == game_.all() && game_.size() > 1)
            return format_message("all together");
        return members(coalition) == game_.size() - 1 && game_.size() > 3
                   ? format_message("all but {}", names_of(game_.all() ^ coalition))
                   : names_of(coalition);
    }

    std::string coalition_table() const
    {
        TextTable table({format_message("coalition"), format_message("can have"),
                         format_message("its members apart"), format_message("carries out")},
                        {Align::left, Align::right, Align::right, Align::left});
        for (const auto coalition : listed()) {
            Rational apart = 0;
            for (int player = 0; player < game_.size(); ++player)
                apart += contains(coalition, player) ? has(singleton(player)) : Rational(0);
            table.add({{listed_name(coalition)},
                       {amount(has(coalition))},
                       {amount(apart)},
                       {measures_of(split_.values[coalition].measures)}});
        }
        return table.print(colour_);
    }

    /// The choice that decides more than the rule does.
    std::string what_alone_means() const
    {
        return format_message(
                   "A coalition carries out the best of the measures for which it has everybody they need, "
                   "and what they require; it has what these are worth to its members at society's rate. "
                   "What they cost others does not count.\n") +
               (split_.package.outsiders == Outsiders::act
                    ? format_message(
                          "Those outside it do what is best for themselves, and it takes the help and the "
                          "harm.\n")
                    : format_message(
                          "Those outside it do nothing: it gets no help from them, and no harm.\n"));
    }

    std::string agreed_and_best() const
    {
        if (!split_.package.contracted)
            return format_message(
                "Measures of this package exclude each other, so nothing is agreed yet; the best for "
                "all is {}.\n\n",
                measures_of(best()));
        std::int64_t agreed = 0;
        for (const auto share : *split_.package.contracted)
            agreed += share;
        const auto all = split_.values.back().worth;
        if (agreed == all)
            return format_message(
                "The package as agreed is the best its signatories can do together: {}.\n\n", ore(all));
        MeasureSet whole = 0;
        for (int m = 0; m < split_.package.problem.size(); ++m)
            whole |= only(m);
        return format_message(
            "The package as agreed gives its signatories {} together; the best they can do with its "
            "measures is {}, without {}.\n\n",
            ore(agreed), ore(all), measures_of(whole & ~best()));
    }

    Cell verdict(bool holds_true) const
    {
        return {holds_true ? format_message("yes") : format_message("no"),
                holds_true ? Tone::gain : Tone::loss};
    }

    /// Rules that give the same shares, by the first of them; those without an answer are left out.
    std::vector<std::vector<const RuleAnswer*>> groups() const
    {
        std::vector<std::vector<const RuleAnswer*>> all;
        for (const auto& one : split_.answer.rules) {
            if (!one.allocation.defined)
                continue;
            const auto same = std::find_if(all.begin(), all.end(), [&](const auto& group) {
                return group.front()->allocation.x == one.allocation.x;
            });
            if (same == all.end())
                all.push_back({&one});
            else
                same->push_back(&one);
        }
        return all;
    }

    std::string rule_table() const
    {
        std::vector<std::string> heads{format_message("rule")};
        std::vector<Align> alignment{Align::left};
        for (int player = 0; player < game_.size(); ++player) {
            heads.push_back(name(player));
            alignment.push_back(Align::right);
        }
        heads.insert(heads.end(), {format_message("none below alone"), format_message("in the core")});
        alignment.insert(alignment.end(), {Align::left, Align::left});
        TextTable table(heads, alignment);
        std::vector<Cell> by_itself{{format_message("alone"), Tone::faint}};
        for (int player = 0; player < game_.size(); ++player)
            by_itself.push_back({amount(has(singleton(player))), Tone::faint});
        by_itself.resize(heads.size());
        table.add(by_itself);
        for (const auto& group : groups()) {
            const auto& [rule, allocation, stability] = *group.front();
            std::vector<Cell> row{{rule}};
            for (const auto& share : allocation.x)
                row.push_back({amount(share)});
            row.push_back(verdict(stability->individually_rational));
            row.push_back(verdict(stability->in_core));
            table.add(row);
            if (group.size() > 1)
                table.add({{format_message("  the same: {}", joined_rules(group)), Tone::faint}});
        }
        table.add_rule();
        std::vector<Cell> demands{{format_message("most each can demand")}};
        for (const auto& demand : split_.answer.utopia_payoffs)
            demands.push_back({amount(demand)});
        demands.resize(heads.size());
        table.add(demands);
        return table.print(colour_) +
               format_message("Asking for more than that, an actor is better left out by the others.\n");
    }
    static std::string joined_rules(const std::vector<const RuleAnswer*>& group)
    {
        std::string names;
        for (std::size_t i = 1; i < group.size(); ++i)
            names += (i == 1 ? "" : ", ") + group[i]->name;
        return names;
    }

    /// The weights and limits that the rules which ask for them were given.
    std::string asked_with() const
    {
        const auto& asked = split_.answer.asked;
        std::string weights;
        for (std::size_t i = 0; i < asked.weights.size(); ++i)
            weights += (i == 0 ? "" : ", ") + name(static_cast<int>(i)) + " " +
                       in_decimals(to_amount(asked.weights[i]), language_);
        std::string text = weights.empty()
                               ? std::string()
                               : format_message("Weights, for the rules that ask: {}.\n", weights);
        for (int player = 0; player < game_.size(); ++player)
            text += limits_text(player);
        return text;
    }
    std::string limits_text(int player) const
    {
        const auto place = static_cast<std::size_t>(player);
        const auto limit = [&](const std::vector<std::optional<Rational>>& limits) {
            return place < limits.size() ? limits[place] : std::nullopt;
        };
        const auto least = limit(split_.answer.asked.at_least);
        const auto most = limit(split_.answer.asked.at_most);
        if (least && most)
            return format_message("{} is to get from {} to {} by nash_weighted.\n", name(player),
                                  amount(*least), amount(*most));
        if (least)
            return format_message("{} is to get {} at least by nash_weighted.\n", name(player),
                                  amount(*least));
        return most ? format_message("{} is to get {} at most by nash_weighted.\n", name(player),
                                     amount(*most))
                    : std::string();
    }

    std::string binding() const
    {
        std::string text;
        for (const auto coalition : split_.answer.core.binding)
            text += (text.empty() ? "" : "; ") + names_of(coalition);
        return format_message("No split leaves all of these more: {}.\n", text);
    }

    std::string core_text() const
    {
        const auto& core = split_.answer.core;
        if (!core.epsilon)
            return format_message("One signatory alone: there is nothing to split.\n");
        if (*core.epsilon < 0)
            return format_message(
                       "A split exists that nobody would walk away from: it leaves every coalition at least "
                       "{} kSEK better off than alone. ",
                       amount(-*core.epsilon)) +
                   binding();
        if (*core.epsilon == 0)
            return format_message(
                       "A split exists that nobody would walk away from, but without margin: some coalition "
                       "does just as well alone. ") +
                   binding();
        return format_message(
                   "Whatever the split, somebody would walk away: some coalition does at least {} kSEK "
                   "better "
                   "alone, and as much would have to be added for each to keep it. ",
                   amount(*core.epsilon)) +
               binding();
    }

    std::string cause_named(Cause cause) const
    {
        switch (cause) {
        case Cause::exclusion:
            return format_message("measures that exclude each other");
        case Cause::budget:
            return format_message("a budget");
        case Cause::harm:
            break;
        }
        return format_message("harm to one whose consent is not needed");
    }
    std::string causes_named(const std::vector<Cause>& causes) const
    {
        std::vector<std::string> words;
        for (const auto cause : causes)
            words.push_back(cause_named(cause));
        return joined(words, language_);
    }

    std::string instability_text() const
    {
        if (!split_.instability)
            return {};
        std::string text;
        for (const auto cause : split_.instability->alone)
            text += format_message("The cause: {}. Without that there would be such a split.\n",
                                   cause_named(cause));
        if (!split_.instability->together.empty())
            text += format_message("The causes, together: {}.\n", causes_named(split_.instability->together));
        for (const auto& [measure, player, cost] : split_.instability->harms)
            text += format_message("  {} costs {} {} kSEK and can be done without it.\n",
                                   package_.measures[static_cast<std::size_t>(measure)]->id, name(player),
                                   ore(cost));
        return text;
    }

    std::string shape_text() const
    {
        std::string text;
        if (is_convex_by_structure(split_.package.problem))
            text += format_message(
                "The measures only ask for each other and for their signatories, and harm none: the "
                "more take part, the more each adds, so such a split always exists and the Shapley "
                "value is one.\n");
        if (const auto& worst = split_.answer.superadditivity.worst)
            text += format_message(
                "Joining does not always help: {} on one side and {} on the other do {} kSEK better "
                "apart than together.\n",
                names_of(worst->first), names_of(worst->second), amount(worst->by));
        return text + sameness_text();
    }

    std::string sameness_text() const
    {
        if (split_.game.sum_of_singletons(game_.all()) >= split_.game.worth(game_.all()))
            return split_.game.sum_of_singletons(game_.all()) > split_.game.worth(game_.all())
                       ? format_message(
                             "Together they have less than apart: no split pays each of them for joining.\n")
                       : format_message(
                             "Together they have no more than apart: there is no gain to share.\n");
        if (game_.size() == 2)
            return format_message(
                "With two signatories most rules halve what they gain together: neither can do "
                "anything of it without the other.\n");
        if (split_.needs_all)
            return format_message(
                "Each is needed for all they gain together, so each could stop it: rules that go by "
                "what coalitions can do share it equally.\n");
        return {};
    }

    std::string objection(const std::string& rules, const Objection& most) const
    {
        const auto who = names_of(most.coalition);
        if (most.by > 0)
            return format_message("  {}: {} would get {} and could have {} with {}: {} better\n", rules, who,
                                  amount(most.gets), amount(most.could),
                                  measures_of(split_.values[most.coalition].measures), amount(most.by));
        return format_message("  {}: nobody; {} would come closest, with {} against {}\n", rules, who,
                              amount(most.could), amount(most.gets));
    }

    std::string objections() const
    {
        std::string text;
        for (const auto& group : groups())
            if (const auto& one = *group.front(); one.stability->most)
                text += objection(group.size() == 1 ? one.name
                                                    : format_message("{} and {} that give the same", one.name,
                                                                     group.size() - 1),
                                  *one.stability->most);
        std::string undefined;
        std::string remarks;
        for (const auto& one : split_.answer.rules)
            // That the contract does not add up is told above.
            if (!one.allocation.why.empty() && !(one.allocation.defined && one.name == "as_contracted"))
                (one.allocation.defined ? remarks : undefined) += fmt::format(
                    "  {}: {}\n", one.name, format_reasons(package_, split_, one.allocation.why, language_));
        return (text.empty() ? "" : head("Who gains most by leaving") + text) +
               (remarks.empty() ? "" : head("Remarks") + remarks) +
               (undefined.empty() ? "" : head("No answer") + undefined);
    }

    const Package& package_;
    const PackageSplit& split_;
    const Game& game_;
    Language language_;
    bool colour_;
};

} // namespace

std::string package_split_page(const Package& package, const PackageSplit& split, Language language,
                               bool colour)
{
    return SplitPage(package, split, language, colour).print();
}

} // namespace byggom
