#include "cli/report/split_tree.hpp"

#include "cli/report/split.hpp"

#include <array>

namespace byggom {
namespace {

using nlohmann::ordered_json;

double in_number(const Rational& rational) { return rational.convert_to<double>(); }

ordered_json numbers(const std::vector<Rational>& x)
{
    auto list = ordered_json::array();
    for (const auto& share : x)
        list.push_back(in_number(share));
    return list;
}

ordered_json limits_json(const std::vector<std::optional<Rational>>& limits)
{
    auto list = ordered_json::array();
    for (const auto& limit : limits)
        list.push_back(limit ? ordered_json(in_number(*limit)) : ordered_json(nullptr));
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
            {"could", in_number(objection.could)},
            {"gets", in_number(objection.gets)},
            {"by", in_number(objection.by)}};
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
            in_number(Rational(game.table[coalition], power_of_ten(game.decimals)));
    }
    return v;
}

ordered_json core_json(const Game& game, const Core& core)
{
    ordered_json json{
        {"nonempty", core.nonempty}, {"epsilon", nullptr}, {"objecting", ordered_json::array()}};
    if (core.epsilon) {
        json["epsilon"] = in_number(*core.epsilon);
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
                         {"by", in_number(superadditivity.worst->by)}};
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

ordered_json split_tree(const std::string& title, const Game& game, const SplitAnswer& answer)
{
    ordered_json json{{"title", title},
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

namespace {

using Json = ordered_json;

constexpr std::array<std::string_view, 3> cause_names{"exclusion", "budget", "harm"};

Json ids_of(const Package& package, MeasureSet measures)
{
    auto ids = Json::array();
    for (std::size_t m = 0; m < package.measures.size(); ++m)
        if (holds(measures, static_cast<int>(m)))
            ids.push_back(package.measures[m]->id);
    return ids;
}

Json causes_of(const std::vector<Cause>& causes)
{
    auto names = Json::array();
    for (const auto cause : causes)
        names.push_back(cause_names[static_cast<std::size_t>(cause)]);
    return names;
}

Json instability_json(const Package& package, const PackageSplit& split)
{
    if (!split.instability)
        return nullptr;
    Json json{{"without_one", causes_of(split.instability->alone)},
              {"together", causes_of(split.instability->together)},
              {"harms", Json::array()}};
    for (const auto& [measure, player, cost] : split.instability->harms)
        json["harms"].push_back({{"measure", package.measures[static_cast<std::size_t>(measure)]->id},
                                 {"player", split.game.players[static_cast<std::size_t>(player)]},
                                 {"cost", static_cast<double>(cost) / 100}});
    return json;
}

Json carried_out(const Package& package, const PackageSplit& split)
{
    auto json = Json::object();
    for (Coalition coalition = 1; coalition <= split.game.all(); ++coalition)
        json[joined_members(split.game, coalition)] = ids_of(package, split.values[coalition].measures);
    return json;
}

} // namespace

ordered_json package_split_tree(const Package& package, const PackageSplit& split)
{
    auto json = split_tree(package.name, split.game, split.answer);
    json["package"] = package.name;
    json["price_year"] = package.price_year;
    json["unit"] = "SEK";
    json["outsiders"] = outsiders_names[static_cast<std::size_t>(package.split.outsiders)];
    json["best_measures"] = ids_of(package, split.values.back().measures);
    if (split.game.size() <= most_players_listed)
        json["measures"] = carried_out(package, split);
    json["convex_by_structure"] = is_convex_by_structure(split.package.problem);
    json["needs_all"] = split.needs_all;
    json["instability"] = instability_json(package, split);
    for (const auto& rule : split.answer.rules)
        if (rule.stability && rule.stability->most)
            json["rules"][rule.name]["most_objecting"]["measures"] =
                ids_of(package, split.values[rule.stability->most->coalition].measures);
    return json;
}

namespace {

/// Writes the keys of one settlement.
class SettlementWriter {
public:
    SettlementWriter(const Package& package, const PackageSplit& split, const PackageSettlement& settlement)
        : package_(package), split_(split), settlement_(settlement)
    {}

    void write(Json& json) const
    {
        json["settlement"] = payments(settlement_.plan);
        json["unpaid"] = Json::array();
        for (const auto& [from, to, ore] : settlement_.plan.unpaid)
            json["unpaid"].push_back({{"from", party(from)}, {"to", party(to)}, {"ore", ore}});
        json["settled"] = settled();
    }

private:
    std::string party(int place) const
    {
        return settlement_.channels.graph.network.parties[static_cast<std::size_t>(place)];
    }
    std::string channel(int place) const
    {
        return place < 0 ? "association_share"
                         : settlement_.channels.graph.network.channels[static_cast<std::size_t>(place)].id;
    }
    Json payments(const PaymentPlan& plan) const
    {
        auto list = Json::array();
        for (const auto& payment : plan.paid) {
            Json one{{"from", party(payment.from)},
                     {"to", party(payment.to)},
                     {"channel", channel(payment.channel)}};
            if (payment.year)
                one["year"] = package_.start + *payment.year;
            one["ore"] = payment.ore;
            list.push_back(one);
        }
        return list;
    }
    Json by_player(const std::vector<std::int64_t>& amounts) const
    {
        auto json = Json::object();
        for (std::size_t i = 0; i < amounts.size(); ++i)
            json[split_.game.players[i]] = amounts[i];
        return json;
    }
    Json binding(const PaymentPlan& plan) const
    {
        auto list = Json::array();
        for (const auto& one : plan.binding) {
            Json json{{one.ceiling ? "aid_ceiling_of" : "channel",
                       one.ceiling ? party(one.place) : channel(one.place)},
                      {"years", Json::array()}};
            for (const int year : one.years)
                json["years"].push_back(package_.start + year);
            list.push_back(json);
        }
        return list;
    }
    Json missing() const
    {
        auto list = Json::array();
        for (const auto& [from, to, ore, barred, gain] : settlement_.missing)
            list.push_back({{"from", party(from)},
                            {"to", party(to)},
                            {"ore", ore},
                            {"barred_by", barred == nullptr ? Json(nullptr) : Json(barred->id)},
                            {"ground", barred == nullptr ? Json(nullptr) : Json(barred->ground)},
                            {"gain_ore", gain ? Json(*gain) : Json(nullptr)}});
        return list;
    }
    Json prices(const BestLawful& lawful) const
    {
        auto list = Json::array();
        for (std::size_t i = 0; i < lawful.prices.size(); ++i)
            if (lawful.prices[i] != 0)
                list.push_back({{"channel", channel(static_cast<int>(i))}, {"price", lawful.prices[i]}});
        for (std::size_t i = 0; i < lawful.aid_prices.size(); ++i)
            if (lawful.aid_prices[i] != 0)
                list.push_back(
                    {{"aid_ceiling_of", party(static_cast<int>(i))}, {"price", lawful.aid_prices[i]}});
        return list;
    }
    Json best_lawful() const
    {
        if (!settlement_.lawful)
            return nullptr;
        const auto& lawful = *settlement_.lawful;
        const auto& most = lawful.stability.most;
        return {{"ore", by_player(lawful.shares)},
                {"individually_rational", lawful.stability.individually_rational},
                {"in_core", lawful.stability.in_core},
                {"epsilon", most ? Json(most->by.convert_to<double>()) : Json(nullptr)},
                {"settlement", payments(lawful.plan)},
                {"prices", prices(lawful)}};
    }
    Json settled() const
    {
        Json json{{"rule", settlement_.rule},
                  {"by", settlement_.by == SettleBy::year ? "year" : "value"},
                  {"why", to_string(split_.game, settlement_.why)}};
        if (!settlement_.why.empty())
            return json;
        json["complete"] = settlement_.plan.complete();
        json["position_ore"] = by_player(settlement_.position);
        json["net_ore"] = by_player(settlement_.net);
        json["friction_ore"] = settlement_.plan.friction;
        json["borne_ore"] = by_player(settlement_.borne);
        json["after_ore"] = by_player(settlement_.after);
        json["is_worth_paying"] = settlement_.is_worth_paying;
        json["channels"] = Json::array();
        for (std::size_t i = 0; i < settlement_.channels.rows.size(); ++i)
            json["channels"].push_back({{"id", channel(static_cast<int>(i))},
                                        {"from", party(settlement_.channels.graph.network.channels[i].from)},
                                        {"to", party(settlement_.channels.graph.network.channels[i].to)},
                                        {"ground", settlement_.channels.grounds[i]}});
        json["binding"] = binding(settlement_.plan);
        json["missing"] = missing();
        json["signatories_gain_ore"] = settlement_.signatories_gain;
        json["society_gain_ore"] = settlement_.society_gain ? Json(*settlement_.society_gain) : Json(nullptr);
        json["best_lawful"] = best_lawful();
        return json;
    }

    const Package& package_;
    const PackageSplit& split_;
    const PackageSettlement& settlement_;
};

} // namespace

ordered_json settlement_tree(const Package& package, const PackageSplit& split,
                             const PackageSettlement& settlement)
{
    ordered_json json;
    SettlementWriter(package, split, settlement).write(json);
    return json;
}

} // namespace byggom
