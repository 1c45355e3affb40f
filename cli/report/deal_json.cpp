#include "cli/report/deal.hpp"

#include <nlohmann/json.hpp>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

Json flow_json(const Package& package, const CashFlow& flow)
{
    const auto* rate = std::get_if<double>(&flow.rate_of_return);
    return {{"balance", flow.balance},
            {"npv", flow.npv},
            {"rate_of_return", rate == nullptr ? Json(nullptr) : Json(*rate)},
            {"payback_year", flow.payback_year ? Json(package.start + *flow.payback_year) : Json(nullptr)}};
}

Json turn_json(const SwitchingValue& turn)
{
    return {{"value", turn.value ? Json(*turn.value) : Json(nullptr)},
            {"low", turn.low},
            {"high", turn.high},
            {"at_low", turn.at_low},
            {"at_high", turn.at_high}};
}

} // namespace

std::string deal_json(const Package& package, const Deal& deal)
{
    Json json{{"schema", "byggom/deal/1"},
              {"package", package.name},
              {"owner", package.actors[deal.owner.index].id},
              {"price_year", package.price_year},
              {"start", package.start},
              {"quota", deal.quota},
              {"rebate", deal.rebate},
              {"without", flow_json(package, deal.without)},
              {"with", flow_json(package, deal.with)},
              {"difference", flow_json(package, deal.difference)},
              {"rebate_needed", turn_json(deal.rebate_needed)},
              {"quota_borne", turn_json(deal.quota_borne)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace byggom
