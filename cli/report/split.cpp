#include "cli/report/split.hpp"

#include "cli/report/split_tree.hpp"
#include "cli/report/split_words.hpp"

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

/// Describes one bare game.
class GameDescribed {
public:
    GameDescribed(const std::string& title, const Game& game, const SplitAnswer& answer)
        : title_(title), game_(game), answer_(answer)
    {}

    Document describe()
    {
        document_.schema = "byggom/split/2";
        document_.title = title_;
        document_.csv_table = "rules_in_rows";
        add(Tree{"", [text = split_tree(title_, game_, answer_).dump()] { return text; }});
        format_message(core_text());
        format_message(
            {is_cost() ? "{} players. Amounts are costs: less is better, and each coalition's is what it "
                         "can do on its "
                         "own, as the file states it."
                       : "{} players. Amounts are gains: more is better, and each coalition's is what it "
                         "can do on its "
                         "own, as the file states it.",
             {Value(game_.size())}});
        add(coalitions());
        add(rules());
        shape();
        objections();
        add(rules_in_rows(game_, answer_));
        return std::move(document_);
    }

private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void format_message(Message said) { add(paragraph(std::move(said))); }
    /// Amounts of one game are written alike.
    Value amount(const Rational& amount) const
    {
        return Value::Exact{to_decimal(amount, std::max(game_.decimals, 2)), number(amount)};
    }
    Value names(Coalition coalition) const { return names_of(game_, coalition); }
    bool is_cost() const { return game_.form == GameForm::cost; }
    Rational amount_of(Coalition coalition) const
    {
        return Rational(game_.table[coalition], power_of_ten(game_.decimals));
    }

    Value listed_name(Coalition coalition) const
    {
        if (coalition == game_.all())
            return Message{"all together"};
        return members(coalition) == game_.size() - 1 && game_.size() > 3
                   ? Value(Message{"all but {}", {names(game_.all() ^ coalition)}})
                   : names(coalition);
    }

    Table coalitions() const
    {
        Table table{"coalitions",
                    {},
                    {{"", "coalition"},
                     {"", is_cost() ? Message{"pays alone"} : Message{"has alone"}},
                     {"", "apart"}}};
        table.in = for_people;
        for (const auto coalition : listed_coalitions(game_)) {
            Rational apart = 0;
            for (int i = 0; i < game_.size(); ++i)
                if (contains(coalition, i))
                    apart += amount_of(singleton(i));
            table.rows.push_back({{listed_name(coalition), amount(amount_of(coalition)), amount(apart)}});
        }
        if (game_.size() > most_players_in_full)
            table.notes.emplace_back("The other coalitions are in the file.");
        return table;
    }

    Table rules() const
    {
        Table table{"rule_table",
                    {},
                    {{"", is_cost() ? Message{"rule: who pays what"} : Message{"rule: who gets what"}}}};
        table.in = on_page;
        for (const auto& name : short_names(game_))
            table.columns.push_back({"", {"{}", {own_text(name)}}});
        table.columns.push_back({"", "none below alone"});
        table.columns.push_back({"", "in the core"});
        for (const auto& [name, allocation, stability] : answer_.rules) {
            std::vector<Value> row{term(name)};
            for (std::size_t i = 0; i < game_.players.size(); ++i)
                row.push_back(allocation.defined ? amount(allocation.x[i]) : Value());
            row.push_back(allocation.defined ? Value(stability->individually_rational) : Value());
            row.push_back(allocation.defined ? Value(stability->in_core) : Value());
            table.rows.push_back({std::move(row)});
        }
        std::vector<Value> demands{is_cost() ? Message{"least each can be let off with"}
                                             : Message{"most each can demand"}};
        for (const auto& demand : answer_.utopia_payoffs)
            demands.push_back(amount(demand));
        table.rows.push_back({std::move(demands), Row::Kind::sum});
        return table;
    }

    /// "A and B pay 30.00, alone 28.80"
    Message what_is_had(const Objection& objection) const
    {
        const std::vector<Value> values{names(objection.coalition), amount(objection.gets),
                                        amount(objection.could)};
        if (members(objection.coalition) == 1)
            return {is_cost() ? "{} pays {}, alone {}" : "{} gets {}, alone {}", values};
        return {is_cost() ? "{} pay {}, alone {}" : "{} get {}, alone {}", values};
    }
    Message objection_text(const std::string& rule, const Objection& objection) const
    {
        const auto by = objection.by > 0    ? Message{"{} better alone", {amount(objection.by)}}
                        : objection.by == 0 ? Message{"no better, no worse"}
                                            : Message{"{} worse alone", {amount(-objection.by)}};
        return {"{}: {}: {}", {term(rule), what_is_had(objection), by}};
    }

    void objections()
    {
        std::vector<Message> objecting;
        std::vector<Message> undefined;
        for (const auto& [name, allocation, stability] : answer_.rules) {
            const auto why = told(game_, allocation.why);
            if (!allocation.defined)
                undefined.push_back({"{}: {}", {term(name), why}});
            else if (stability->most)
                objecting.push_back(objection_text(name, *stability->most));
            if (allocation.defined && !allocation.why.empty())
                objecting.push_back({"{}: {}", {term(name), why}});
        }
        list("Who objects most", std::move(objecting));
        list("No answer", std::move(undefined));
    }
    void list(Message title, std::vector<Message> items)
    {
        if (items.empty())
            return;
        add(heading(std::move(title)));
        for (auto& one : items)
            add(item(std::move(one)));
    }

    Message core_text() const
    {
        const auto& core = answer_.core;
        if (!core.epsilon)
            return "One player alone: there is nothing to split.";
        Value::Said binding;
        for (const auto coalition : core.binding)
            binding.push_back({"{}", {names(coalition)}});
        const Value bound = std::move(binding);
        if (*core.epsilon < 0)
            return {"The core is not empty: a split exists that leaves every coalition at least {} better "
                    "off than alone. "
                    "Bound by: {}.",
                    {amount(-*core.epsilon), bound}};
        if (*core.epsilon == 0)
            return {"The core is not empty, but without margin: some coalition does just as well alone. "
                    "Bound by: {}.",
                    {bound}};
        return {"The core is empty: whatever the split, some coalition does at least {} better alone, and as "
                "much would "
                "have to be added for each to keep it. Bound by: {}.",
                {amount(*core.epsilon), bound}};
    }

    void shape()
    {
        if (answer_.convex)
            format_message(
                "The game is convex: each adds the more the more are there, so the Shapley value is in the "
                "core.");
        if (const auto& worst = answer_.superadditivity.worst)
            format_message(
                {"Joining does not always help: {} on one side and {} on the other do {} better apart than "
                 "together.",
                 {names(worst->first), names(worst->second), amount(worst->by)}});
        if (!answer_.superadditivity.all_pairs)
            format_message("Of this many players, only each coalition with all the others was compared.");
        if (game_.size() > 1 && gains_only_together(game_))
            format_message(game_.size() == 2
                               ? Message{"Neither can do anything of what they gain together without the "
                                         "other: most rules halve it."}
                               : Message{"Each is needed for all they gain together, so each could stop "
                                         "it: rules that go by what "
                                         "coalitions can do share it equally."});
        if (answer_.all_the_same)
            format_message("Every rule with an answer gives the same shares.");
    }

    const std::string& title_;
    const Game& game_;
    const SplitAnswer& answer_;
    Document document_;
};

} // namespace

Document describe(const std::string& title, const Game& game, const SplitAnswer& answer)
{
    return GameDescribed(title, game, answer).describe();
}

} // namespace byggom
