#include "cli/report/contract_verdict.hpp"

#include "cli/report/evaluation.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> ids_of(const Package& package, const std::vector<ActorId>& players,
                                Coalition coalition)
{
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < players.size(); ++i)
        if (contains(coalition, static_cast<int>(i)))
            ids.push_back(package.actors[players[i].index].id);
    return ids;
}

std::vector<std::string> measures_of(const Package& package, MeasureSet measures)
{
    std::vector<std::string> ids;
    for (std::size_t m = 0; m < package.measures.size(); ++m)
        if (holds(measures, static_cast<int>(m)))
            ids.push_back(package.measures[m]->id);
    return ids;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::int64_t agreed(const ContractVerdict& verdict)
{
    std::int64_t sum = 0;
    for (const auto amount : *verdict.package.contracted)
        sum += amount;
    return sum;
}

double kronor(std::int64_t ore) { return static_cast<double>(ore) / 100; }

/// Whether the contract hands out all there is and nobody gains by leaving.
bool is_stable(const ContractVerdict& verdict)
{
    return verdict.leaving.coalition == 0 && agreed(verdict) == verdict.best.worth;
}

} // namespace

std::string contract_verdict_page(const Package& package, const ContractVerdict& verdict, Language language)
{
    const auto kilo = [&](std::int64_t ore) { return grouped(kronor(ore) / 1000, 0, language); };
    const auto tell = [&](std::string_view english, const auto&... values) {
        return fmt::vformat(say(language, english), fmt::make_format_args(values...));
    };
    std::string text = package.name + "\n" + conventions(package, language) + "\n";
    text +=
        tell("{} signatories: too many for a table of coalitions, so only the package as agreed is judged.\n",
             verdict.package.players.size());
    text +=
        tell("The measures only ask for each other and for their signatories, and harm none: the more take "
             "part, the more each adds, so such a split always exists and the Shapley value is one.\n");
    text += tell("As agreed they have {} together, at best {}.\n", kilo(agreed(verdict)),
                 kilo(verdict.best.worth));
    const auto& leaving = verdict.leaving;
    if (leaving.coalition == 0)
        return text + tell("Nobody gains by leaving.\n");
    return text + tell("  {}: {} would get {} and could have {} with {}: {} better\n",
                       std::string("as_contracted"),
                       joined(ids_of(package, verdict.package.players, leaving.coalition)),
                       kilo(leaving.gets), kilo(leaving.could),
                       joined(measures_of(package, leaving.measures)), kilo(leaving.could - leaving.gets));
}

std::string contract_verdict_json(const Package& package, const ContractVerdict& verdict)
{
    const auto& [game, best, leaving] = verdict;
    Json shares = Json::array();
    for (const auto amount : *game.contracted)
        shares.push_back(kronor(amount));
    Json most = nullptr;
    if (leaving.coalition != 0)
        most = {{"members", ids_of(package, game.players, leaving.coalition)},
                {"could", kronor(leaving.could)},
                {"gets", kronor(leaving.gets)},
                {"by", kronor(leaving.could - leaving.gets)},
                {"measures", measures_of(package, leaving.measures)}};
    const Json json{{"schema", "byggom/split/1"},
                    {"title", package.name},
                    {"kind", "value"},
                    {"players", ids_of(package, game.players, everybody(game.problem.players))},
                    {"rules",
                     {{"as_contracted",
                       {{"x", shares},
                        {"defined", true},
                        {"why", ""},
                        {"adds_up", agreed(verdict) == best.worth},
                        {"in_core", is_stable(verdict)},
                        {"most_objecting", most}}}}},
                    {"core", {{"nonempty", true}, {"epsilon", nullptr}, {"objecting", Json::array()}}},
                    {"package", package.name},
                    {"price_year", package.price_year},
                    {"unit", "SEK"},
                    {"outsiders", outsiders_names[static_cast<std::size_t>(package.split.outsiders)]},
                    {"best_measures", measures_of(package, best.measures)},
                    {"convex_by_structure", true}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace byggom
