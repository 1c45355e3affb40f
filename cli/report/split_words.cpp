#include "cli/report/split_words.hpp"

#include "cli/report/split.hpp"

#include <algorithm>

namespace byggom {

Message told(const Reasons& reasons, const TellCoalition& names, const TellAmount& amount)
{
    Value::Said said;
    for (const auto& reason : reasons) {
        std::vector<Value> values;
        for (const auto& value : reason.values)
            if (const auto* who = std::get_if<Coalition>(&value))
                values.push_back(names(*who));
            else if (const auto* of_the_game = std::get_if<Reason::Amount>(&value))
                values.push_back(amount(of_the_game->in_units));
            else
                values.emplace_back(
                    Value::Exact{to_amount(std::get<Rational>(value)), number(std::get<Rational>(value))});
        said.push_back({reason.text, std::move(values)});
    }
    return said.size() == 1 ? said.front() : Message{"{}", {Value(std::move(said))}};
}

double number(const Rational& rational) { return rational.convert_to<double>(); }

Message told(const Game& game, const Reasons& reasons)
{
    return told(
        reasons, [&](Coalition who) { return names_of(game, who); },
        [](const Rational& amount) {
            return Value::Exact{to_amount(amount), number(amount)};
        });
}

Message told(const PackageSplit& split, const Reasons& reasons)
{
    return told(
        reasons, [&](Coalition who) { return names_of(split.package.players, who); },
        [](const Rational& kronor) { return money(number(kronor)); });
}

std::vector<ActorId> players_of(const std::vector<ActorId>& players, Coalition coalition)
{
    std::vector<ActorId> members;
    for (std::size_t i = 0; i < players.size(); ++i)
        if (contains(coalition, static_cast<int>(i)))
            members.push_back(players[i]);
    return members;
}

Value names_of(const std::vector<ActorId>& players, Coalition coalition)
{
    Value::List list;
    for (const auto player : players_of(players, coalition))
        list.emplace_back(player);
    return list;
}

Value names_of(const Game& game, Coalition coalition)
{
    Value::List list;
    for (int i = 0; i < game.size(); ++i)
        if (contains(coalition, i))
            list.emplace_back(own_text(game.players[static_cast<std::size_t>(i)]));
    return list;
}

Value measures_of(const Package& package, MeasureSet measures)
{
    Value::List list;
    for (std::uint32_t m = 0; m < package.measures.size(); ++m)
        if (holds(measures, static_cast<int>(m)))
            list.emplace_back(MeasureId{m});
    return list.empty() ? Value(Message{"nothing"}) : Value(std::move(list));
}

Table rules_in_rows(const Game& game, const SplitAnswer& answer)
{
    Table table{"rules_in_rows",
                "Rules",
                {{"rule", "rule"},
                 {"player", "player"},
                 {"x", "share"},
                 {"exact", {}, Quantity::none, in_csv},
                 {"defined", {}, Quantity::none, in_csv},
                 {"individually_rational", "none below alone"},
                 {"in_core", "in the core"},
                 {"objecting", "who objects most"},
                 {"by", "by"}}};
    table.in = in_csv | on_sheet;
    for (const auto& [name, allocation, stability] : answer.rules) {
        if (allocation.x.empty())
            table.rows.push_back({{term(name), own_text(""), Value(), own_text(""), false, Value(), Value(),
                                   own_text(""), Value()}});
        for (std::size_t i = 0; i < allocation.x.size(); ++i)
            table.rows.push_back(
                {{term(name), own_text(game.players[i]), Value(number(allocation.x[i])),
                  own_text(to_string(allocation.x[i])), allocation.defined, stability->individually_rational,
                  stability->in_core,
                  stability->most ? own_text(names(game, stability->most->coalition)) : own_text(""),
                  stability->most ? Value(number(stability->most->by)) : Value()}});
    }
    return table;
}

std::vector<Coalition> listed_coalitions(const Game& game)
{
    std::vector<Coalition> listed;
    const int n = game.size();
    for (Coalition coalition = 1; coalition <= game.all(); ++coalition)
        if (const int size = members(coalition); n <= most_players_in_full || size == 1 ||
                                                 (size >= n - 1 && n <= most_players_listed) || size == n)
            listed.push_back(coalition);
    std::stable_sort(listed.begin(), listed.end(),
                     [](Coalition a, Coalition b) { return members(a) < members(b); });
    return listed;
}

} // namespace byggom
