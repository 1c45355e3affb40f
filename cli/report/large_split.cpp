#include "cli/report/split.hpp"
#include "cli/report/split_words.hpp"
#include "libpackage/quantity/money.hpp"

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

std::vector<std::string> measure_ids(const Package& package, MeasureSet measures)
{
    std::vector<std::string> ids;
    for (std::size_t m = 0; m < package.measures.size(); ++m)
        if (holds(measures, static_cast<int>(m)))
            ids.push_back(package.measures[m]->id);
    return ids;
}

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
                                  {"measures", measure_ids(package, most.measures)}};
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

/// For programs: objects by rule.
std::string tree_of(const Package& package, const LargeSplit& split)
{
    const auto& game = split.package;
    Json json{{"title", package.name},
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
              {"best_measures", measure_ids(package, split.best.measures)},
              {"convex_by_structure", is_convex_by_structure(game.problem)}};
    return json.dump();
}

class LargeDescribed {
public:
    LargeDescribed(const Package& package, const LargeSplit& split) : package_(package), split_(split) {}

    Document describe()
    {
        document_ = document_of(package_, "byggom/split/2");
        document_.csv_table = "rules_in_rows";
        add(Tree{"", [text = tree_of(package_, split_)] { return text; }});
        together();
        format_message(
            {"{} signatories: too many for a table of coalitions. What each can have alone and what the "
             "contract gives are "
             "exact; the Shapley value is estimated.",
             {Value(split_.package.players.size())}});
        format_message(
            split_.package.outsiders == Outsiders::act
                ? Message{"Those outside it do what is best for themselves, and it takes the help and the "
                          "harm."}
                : Message{"Those outside it do nothing: it gets no help from them, and no harm."});
        add(exact_table());
        add(heading("Who gains most by leaving"));
        if (split_.contract)
            add(item(verdict(term("as_contracted"), *split_.contract)));
        add(item(verdict(Message{"shapley, estimated"}, split_.shapley_stability)));
        add(estimate());
        add(in_rows());
        return std::move(document_);
    }

private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void format_message(Message said) { add(paragraph(std::move(said))); }
    static Value ore(std::int64_t amount) { return money(kronor(amount)); }

    void together()
    {
        format_message(split_.package.contracted
                           ? Message{"As agreed they have {} together, at best {}.",
                                     {ore(agreed(split_)), ore(split_.best.worth)}}
                           : Message{"At best they have {} together.", {ore(split_.best.worth)}});
        if (split_.is_decided_by_cut)
            format_message(
                "The measures only ask for each other and for their signatories, and harm none: the more "
                "take part, the "
                "more each adds, so such a split always exists and the Shapley value is one.");
    }

    Table exact_table() const
    {
        Table table{"exact",
                    {},
                    {{"", "signatory"},
                     {"", "alone", Quantity::money},
                     {"", {"{}", {term("as_contracted")}}, Quantity::money}}};
        table.in = for_people;
        for (std::size_t i = 0; i < split_.alone.size(); ++i)
            table.rows.push_back(
                {{split_.package.players[i], ore(split_.alone[i]),
                  split_.package.contracted ? ore((*split_.package.contracted)[i]) : Value()}});
        return table;
    }

    Message verdict(const Value& rule, const LargeStability& stability) const
    {
        const auto& most = stability.most;
        if (stability.gains)
            return {"{}: {} would get {} and could have {} with {}: {} better",
                    {rule, names_of(split_.package.players, most.coalition), ore(most.gets), ore(most.could),
                     measures_of(package_, most.measures), ore(most.could - most.gets)}};
        return {split_.is_decided_by_cut ? "{}: nobody gains by leaving"
                                         : "{}: no single signatory, no pair and no group of all but one "
                                           "gains by leaving; groups between were "
                                           "not looked at",
                {rule}};
    }

    Table estimate() const
    {
        const auto& shapley = split_.shapley;
        Table table{
            "estimate",
            "Shapley value, estimated",
            {{"", "signatory"}, {"", "about", Quantity::money}, {"", "standard error", Quantity::money}}};
        table.in = for_people;
        for (std::size_t i = 0; i < shapley.mean.size(); ++i)
            table.rows.push_back({{split_.package.players[i], Message{"≈ {}", {money(shapley.mean[i])}},
                                   Message{"± {}", {money(shapley.standard_error[i])}}}});
        table.notes.push_back(
            {"What each adds to those before it, on average over {} drawn orders of joining and their "
             "reverses (seed {}); no exact shares.",
             {Value(shapley.pairs), Value(static_cast<std::int64_t>(shapley.seed))}});
        return table;
    }

    Table in_rows() const
    {
        Table table{"rules_in_rows",
                    "Rules",
                    {{"rule", "rule"},
                     {"player", "player"},
                     {"x", "share"},
                     {"estimate", "about"},
                     {"standard_error", "standard error"},
                     {"alone", "alone"}}};
        table.in = in_csv | on_sheet;
        for (std::size_t i = 0; i < split_.alone.size() && split_.package.contracted; ++i)
            table.rows.push_back({{term("as_contracted"), split_.package.players[i],
                                   Value(kronor((*split_.package.contracted)[i])), Value(), Value(),
                                   Value(kronor(split_.alone[i]))}});
        for (std::size_t i = 0; i < split_.alone.size(); ++i)
            table.rows.push_back(
                {{term("shapley"), split_.package.players[i], Value(), Value(split_.shapley.mean[i]),
                  Value(split_.shapley.standard_error[i]), Value(kronor(split_.alone[i]))}});
        return table;
    }

    const Package& package_;
    const LargeSplit& split_;
    Document document_;
};

} // namespace

Document describe(const Package& package, const LargeSplit& split)
{
    return LargeDescribed(package, split).describe();
}

} // namespace byggom
