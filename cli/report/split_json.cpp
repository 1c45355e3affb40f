#include "cli/report/split.hpp"
#include "cli/report/split_object.hpp"

namespace byggom {
namespace {

using nlohmann::ordered_json;

double number(const Rational& rational) { return rational.convert_to<double>(); }

ordered_json numbers(const std::vector<Rational>& x)
{
    auto list = ordered_json::array();
    for (const auto& share : x)
        list.push_back(number(share));
    return list;
}

ordered_json limits_json(const std::vector<std::optional<Rational>>& limits)
{
    auto list = ordered_json::array();
    for (const auto& limit : limits)
        list.push_back(limit ? ordered_json(number(*limit)) : ordered_json(nullptr));
    return list;
}

/// As the file of a game has them.
void add_asked(ordered_json& json, const RuleInputs& asked)
{
    if (!asked.weights.empty())
        json["weights"] = numbers(asked.weights);
    if (!asked.at_least.empty())
        json["at_least"] = limits_json(asked.at_least);
    if (!asked.at_most.empty())
        json["at_most"] = limits_json(asked.at_most);
}

ordered_json objection_json(const Game& game, const Objection& objection)
{
    return {{"members", members_of(game, objection.coalition)},
            {"could", number(objection.could)},
            {"gets", number(objection.gets)},
            {"by", number(objection.by)}};
}

ordered_json rule_json(const Game& game, const RuleAnswer& rule)
{
    ordered_json json{{"x", numbers(rule.allocation.x)},
                      {"defined", rule.allocation.defined},
                      {"why", to_string(game, rule.allocation.why)},
                      {"exact", ordered_json::array()}};
    for (const auto& share : rule.allocation.x)
        json["exact"].push_back(to_string(share));
    if (!rule.stability)
        return json;
    json["adds_up"] = rule.stability->adds_up;
    json["individually_rational"] = rule.stability->individually_rational;
    json["in_core"] = rule.stability->in_core;
    json["most_objecting"] =
        rule.stability->most ? objection_json(game, *rule.stability->most) : ordered_json(nullptr);
    return json;
}

ordered_json table_json(const Game& game)
{
    auto v = ordered_json::object();
    for (Coalition coalition = 1; coalition <= game.all(); ++coalition) {
        v[joined_members(game, coalition)] =
            number(Rational(game.table[coalition], power_of_ten(game.decimals)));
    }
    return v;
}

ordered_json core_json(const Game& game, const Core& core)
{
    ordered_json json{
        {"nonempty", core.nonempty}, {"epsilon", nullptr}, {"objecting", ordered_json::array()}};
    if (core.epsilon) {
        json["epsilon"] = number(*core.epsilon);
        json["epsilon_exact"] = to_string(*core.epsilon);
    }
    for (const auto coalition : core.binding)
        json["objecting"].push_back(members_of(game, coalition));
    return json;
}

ordered_json superadditivity_json(const Game& game, const Superadditivity& superadditivity)
{
    ordered_json json{{"holds", superadditivity.holds}, {"all_pairs", superadditivity.all_pairs}};
    if (superadditivity.worst)
        json["worst"] = {{"first", members_of(game, superadditivity.worst->first)},
                         {"second", members_of(game, superadditivity.worst->second)},
                         {"by", number(superadditivity.worst->by)}};
    return json;
}

} // namespace

ordered_json members_of(const Game& game, Coalition coalition)
{
    auto list = ordered_json::array();
    for (int i = 0; i < game.size(); ++i)
        if (contains(coalition, i))
            list.push_back(game.players[static_cast<std::size_t>(i)]);
    return list;
}

std::string joined_members(const Game& game, Coalition coalition)
{
    std::string joined;
    for (const auto& name : members_of(game, coalition))
        joined += (joined.empty() ? "" : ",") + name.get<std::string>();
    return joined;
}

std::string written(const ordered_json& json)
{
    return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

ordered_json split_object(const std::string& title, const Game& game, const SplitAnswer& answer)
{
    ordered_json json{{"schema", "byggom/split/1"},
                      {"title", title},
                      {"kind", game.form == GameForm::cost ? "cost" : "value"},
                      {"players", game.players}};
    if (game.size() <= most_players_listed)
        json["v"] = table_json(game);
    add_asked(json, answer.asked);
    json["rules"] = ordered_json::object();
    for (const auto& rule : answer.rules)
        json["rules"][rule.name] = rule_json(game, rule);
    json["core"] = core_json(game, answer.core);
    json["most_demands"] = numbers(answer.utopia_payoffs);
    json["superadditive"] = superadditivity_json(game, answer.superadditivity);
    json["convex"] = answer.convex;
    json["all_rules_the_same"] = answer.all_the_same;
    return json;
}

std::string split_json(const std::string& title, const Game& game, const SplitAnswer& answer)
{
    return written(split_object(title, game, answer));
}

} // namespace byggom
