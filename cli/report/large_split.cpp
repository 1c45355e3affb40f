#include "cli/report/large_split.hpp"

#include "cli/report/evaluation.hpp"
#include "cli/report/format_message.hpp"
#include "cli/report/names.hpp"
#include "cli/report/records.hpp"
#include "cli/report/text_table.hpp"
#include "libpackage/quantity/money.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

std::int64_t agreed(const LargeSplit& split)
{
    std::int64_t sum = 0;
    for (const auto amount : *split.package.contracted)
        sum += amount;
    return sum;
}

std::vector<std::string> measures_of(const Package& package, MeasureSet measures)
{
    std::vector<std::string> ids;
    for (std::size_t m = 0; m < package.measures.size(); ++m)
        if (holds(measures, static_cast<int>(m)))
            ids.push_back(package.measures[m]->id);
    return ids;
}

class LargePage {
public:
    LargePage(const Package& package, const LargeSplit& split, Language language, bool colour)
        : package_(package), split_(split), language_(language), colour_(colour)
    {}

    std::string print() const
    {
        std::string text =
            package_.name + "\n" + conventions(package_, language_) + "\n" +
            format_message("{} signatories: too many for a table of coalitions. What each can have alone "
                           "and what the contract gives are exact; the Shapley value is estimated.\n",
                           split_.package.players.size()) +
            outsiders() + together() + "\n";
        return text + exact_table() + "\n" + verdicts() + "\n" + estimate();
    }

private:
    template <class... Values>
    std::string format_message(std::string_view english, const Values&... values) const
    {
        return byggom::format_message(language_, english, values...);
    }
    std::string kilo(std::int64_t ore) const { return grouped(kronor(ore) / 1000, 0, language_); }
    std::string name(std::size_t player) const
    {
        return name_of(package_.actors[split_.package.players[player].index], language_);
    }
    std::string names_of(Coalition coalition) const
    {
        return byggom::names_of(package_, split_.package.players, coalition, language_);
    }

    std::string outsiders() const
    {
        return split_.package.outsiders == Outsiders::act
                   ? format_message(
                         "Those outside it do what is best for themselves, and it takes the help and the "
                         "harm.\n")
                   : format_message("Those outside it do nothing: it gets no help from them, and no harm.\n");
    }

    std::string together() const
    {
        std::string text = split_.package.contracted
                               ? format_message("As agreed they have {} together, at best {}.\n",
                                                kilo(agreed(split_)), kilo(split_.best.worth))
                               : format_message("At best they have {} together.\n", kilo(split_.best.worth));
        if (split_.is_decided_by_cut)
            text += format_message(
                "The measures only ask for each other and for their signatories, and harm none: the "
                "more take part, the more each adds, so such a split always exists and the Shapley "
                "value is one.\n");
        return text;
    }

    std::string exact_table() const
    {
        TextTable table({format_message("signatory"), format_message("alone"), "as_contracted"},
                        {Align::left, Align::right, Align::right});
        for (std::size_t i = 0; i < split_.alone.size(); ++i)
            table.add({{name(i)},
                       {kilo(split_.alone[i])},
                       {split_.package.contracted ? kilo((*split_.package.contracted)[i]) : "–"}});
        return table.print(colour_);
    }

    std::string verdict(const std::string& rule, const LargeStability& stability) const
    {
        const auto& most = stability.most;
        const auto measures = most.measures == 0
                                  ? format_message("nothing")
                                  : fmt::format("{}", fmt::join(measures_of(package_, most.measures), ", "));
        if (stability.gains)
            return format_message("  {}: {} would get {} and could have {} with {}: {} better\n", rule,
                                  names_of(most.coalition), kilo(most.gets), kilo(most.could), measures,
                                  kilo(most.could - most.gets));
        return split_.is_decided_by_cut
                   ? format_message("  {}: nobody gains by leaving\n", rule)
                   : format_message(
                         "  {}: no single signatory, no pair and no group of all but one gains by leaving; "
                         "groups between were not looked at\n",
                         rule);
    }

    std::string verdicts() const
    {
        return toned(format_message("Who gains most by leaving"), Tone::strong, colour_) + "\n" +
               (split_.contract ? verdict("as_contracted", *split_.contract) : "") +
               verdict(format_message("shapley, estimated"), split_.shapley_stability);
    }

    std::string estimate() const
    {
        const auto& shapley = split_.shapley;
        TextTable table(
            {format_message("signatory"), format_message("about"), format_message("standard error")},
            {Align::left, Align::right, Align::right});
        for (std::size_t i = 0; i < shapley.mean.size(); ++i)
            table.add({{name(i)},
                       {"≈ " + grouped(shapley.mean[i] / 1000, 0, language_)},
                       {"± " + grouped(shapley.standard_error[i] / 1000, 1, language_)}});
        return toned(format_message("Shapley value, estimated"), Tone::strong, colour_) + "\n" +
               format_message(
                   "What each adds to those before it, on average over {} drawn orders of joining and their "
                   "reverses (seed {}); no exact shares.\n",
                   shapley.pairs, shapley.seed) +
               table.print(colour_);
    }

    const Package& package_;
    const LargeSplit& split_;
    Language language_;
    bool colour_;
};

std::vector<std::string> ids_of(const Package& package, const LargeSplit& split, Coalition coalition)
{
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < split.package.players.size(); ++i)
        if (contains(coalition, static_cast<int>(i)))
            ids.push_back(package.actors[split.package.players[i].index].id);
    return ids;
}

Json in_kronor(const std::vector<std::int64_t>& ore)
{
    Json amounts = Json::array();
    for (const auto amount : ore)
        amounts.push_back(kronor(amount));
    return amounts;
}

/// In the core: true or false, null where only some coalitions were looked at and none of them gains.
Json stability_json(const Package& package, const LargeSplit& split, const LargeStability& stability,
                    bool adds_up)
{
    const auto& most = stability.most;
    Json json{{"adds_up", adds_up},
              {"individually_rational", stability.individually_rational},
              {"in_core", nullptr},
              {"most_objecting", nullptr}};
    if (stability.gains || !adds_up)
        json["in_core"] = false;
    else if (split.is_decided_by_cut)
        json["in_core"] = true;
    if (stability.gains)
        json["most_objecting"] = {{"members", ids_of(package, split, most.coalition)},
                                  {"could", kronor(most.could)},
                                  {"gets", kronor(most.gets)},
                                  {"by", kronor(most.could - most.gets)},
                                  {"measures", measures_of(package, most.measures)}};
    return json;
}

Json contract_json(const Package& package, const LargeSplit& split)
{
    if (!split.contract)
        return {{"x", Json::array()},
                {"defined", false},
                {"why", "measures exclude each other, so nothing is agreed yet"}};
    Json json{{"x", in_kronor(*split.package.contracted)}, {"defined", true}, {"why", ""}};
    json.update(stability_json(package, split, *split.contract, agreed(split) == split.best.worth));
    return json;
}

Json estimate_json(const Package& package, const LargeSplit& split)
{
    const auto& shapley = split.shapley;
    Json json{{"mean", shapley.mean},
              {"standard_error", shapley.standard_error},
              {"pairs_of_orders", shapley.pairs},
              {"seed", shapley.seed}};
    json.update(stability_json(package, split, split.shapley_stability, true));
    return json;
}

} // namespace

std::string large_split_page(const Package& package, const LargeSplit& split, Language language, bool colour)
{
    return LargePage(package, split, language, colour).print();
}

std::string large_split_json(const Package& package, const LargeSplit& split)
{
    const auto& game = split.package;
    const Json json{{"schema", "byggom/split/1"},
                    {"title", package.name},
                    {"kind", "value"},
                    {"players", ids_of(package, split, everybody(game.problem.players))},
                    {"alone", in_kronor(split.alone)},
                    {"rules", {{"as_contracted", contract_json(package, split)}}},
                    {"estimated", {{"shapley", estimate_json(package, split)}}},
                    {"core",
                     {{"nonempty", split.is_decided_by_cut ? Json(true) : Json(nullptr)},
                      {"epsilon", nullptr},
                      {"objecting", Json::array()}}},
                    {"package", package.name},
                    {"price_year", package.price_year},
                    {"unit", "SEK"},
                    {"outsiders", outsiders_names[static_cast<std::size_t>(package.split.outsiders)]},
                    {"best_measures", measures_of(package, split.best.measures)},
                    {"convex_by_structure", is_convex_by_structure(game.problem)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string large_split_csv(const Package& package, const LargeSplit& split)
{
    std::string text = "rule,player,x,estimate,standard_error,alone\n";
    const auto ids = ids_of(package, split, everybody(split.package.problem.players));
    for (std::size_t i = 0; i < ids.size() && split.package.contracted; ++i)
        text += fmt::format("as_contracted,{},{},,,{}\n", csv_cell(ids[i]),
                            plain_number(kronor((*split.package.contracted)[i])),
                            plain_number(kronor(split.alone[i])));
    for (std::size_t i = 0; i < ids.size(); ++i)
        text +=
            fmt::format("shapley,{},,{},{},{}\n", csv_cell(ids[i]), plain_number(split.shapley.mean[i]),
                        plain_number(split.shapley.standard_error[i]), plain_number(kronor(split.alone[i])));
    return text;
}

} // namespace byggom
