#include "cli/report/deal.hpp"
#include "cli/report/zone_shapes.hpp"

#include <nlohmann/json.hpp>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

Json term_json(const ZoneTerm& term, const std::vector<double>& values)
{
    return {{"name", term.name}, {"unit", term.unit}, {"stated", term.stated},
            {"low", term.low},   {"high", term.high}, {"values", values}};
}

/// The borders as lines of [across, up], in the terms' units.
Json borders_json(const Package& package, const BargainingZone& zone)
{
    const auto& across = zone.question.across;
    const auto& up = zone.question.up;
    Json borders = Json::array();
    for (std::size_t actor = 0; actor < zone.question.actors.size(); ++actor)
        for (const auto& border : borders_of(zone, actor)) {
            Json line = Json::array();
            for (const auto& point : border.line)
                line.push_back({across.low + point.x * (across.high - across.low),
                                up.low + point.y * (up.high - up.low)});
            borders.push_back({{"actor", package.actors[zone.question.actors[actor].index].id},
                               {"binds", border.binds},
                               {"line", line}});
        }
    return borders;
}

} // namespace

std::string zone_json(const Package& package, const BargainingZone& zone)
{
    const auto& asked = zone.question;
    Json json{{"schema", "byggom/deal-zone/1"},    {"package", package.name},
              {"price_year", package.price_year},  {"against", asked.deal_of ? "no_deal" : "no_package"},
              {"actors", Json::array()},           {"across", term_json(asked.across, zone.across)},
              {"up", term_json(asked.up, zone.up)}};
    for (const auto actor : asked.actors)
        json["actors"].push_back(package.actors[actor.index].id);
    if (asked.across.name == "quota" && asked.up.name == "rebate") {
        json["quotas"] = zone.across;
        json["rebates"] = zone.up;
    }
    json["gain"] = zone.gain;
    json["stated"] = zone.agreed;
    json["borders"] = borders_json(package, zone);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace byggom
