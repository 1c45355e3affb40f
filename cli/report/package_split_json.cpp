#include "cli/report/package_split.hpp"
#include "cli/report/settlement.hpp"
#include "cli/report/split.hpp"
#include "cli/report/split_object.hpp"

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

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

std::string package_split_json(const Package& package, const PackageSplit& split,
                               const PackageSettlement* settlement)
{
    auto json = split_object(package.name, split.game, split.answer);
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
    if (settlement != nullptr)
        add_settlement(json, package, split, *settlement);
    return written(json);
}

} // namespace byggom
