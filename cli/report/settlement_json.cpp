#include "cli/report/settlement.hpp"

#include <fmt/format.h>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

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

void add_settlement(Json& json, const Package& package, const PackageSplit& split,
                    const PackageSettlement& settlement)
{
    SettlementWriter(package, split, settlement).write(json);
}

std::string settlement_csv(const Package& package, const PackageSettlement& settlement)
{
    const auto& network = settlement.channels.graph.network;
    const auto party = [&](int place) { return csv_cell(network.parties[static_cast<std::size_t>(place)]); };
    std::string text = "from,to,channel,year,ore,unpaid\n";
    for (const auto& [channel, from, to, year, ore] : settlement.plan.paid)
        text += fmt::format("{},{},{},{},{},false\n", party(from), party(to),
                            channel < 0 ? "association_share"
                                        : csv_cell(network.channels[static_cast<std::size_t>(channel)].id),
                            year ? std::to_string(package.start + *year) : "", ore);
    for (const auto& [from, to, ore] : settlement.plan.unpaid)
        text += fmt::format("{},{},,,{},true\n", party(from), party(to), ore);
    return text;
}

Records channel_records(const std::vector<ChannelRow>& rows)
{
    Records records{{{"id", "Channel"},
                     {"from", "From"},
                     {"to", "To"},
                     {"instrument", "Instrument"},
                     {"status", "Status"},
                     {"basis", "Most"},
                     {"most", "Most in all"},
                     {"friction", "Friction"},
                     {"aid", "Aid"},
                     {"passes_on", "Passes on"},
                     {"parts", "Parts", true},
                     {"ground", "Ground"},
                     {"address", "Address"},
                     {"condition", "Condition"},
                     {"grade", "Grade"},
                     {"mark", "Mark"},
                     {"checked", "Checked"},
                     {"note", "Note"}},
                    {}};
    for (const auto& row : rows)
        records.rows.push_back(
            {row.id, row.from, row.to, row.instrument,
             std::string(channel_status_names[static_cast<std::size_t>(row.status)]),
             row.basis ? std::string(channel_basis_names[static_cast<std::size_t>(*row.basis)]) : "",
             row.most, row.friction, row.aid, row.passes_on,
             row.parts == 0 ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(row.parts), row.ground,
             row.address, row.condition, row.grade, row.mark, row.checked, row.note});
    return records;
}

Records short_channel_records(const std::vector<ChannelRow>& rows, Language language)
{
    Records records{{{"id", "Channel"},
                     {"from", "From"},
                     {"to", "To"},
                     {"status", "Status"},
                     {"instrument", "Instrument"},
                     {"ground", "Ground"}},
                    {}};
    for (const auto& row : rows)
        records.rows.push_back(
            {row.id, row.from, row.to,
             std::string(translate(language, channel_status_names[static_cast<std::size_t>(row.status)])),
             std::string(translate(language, row.instrument)), std::string(translate(language, row.ground))});
    return records;
}

} // namespace byggom
