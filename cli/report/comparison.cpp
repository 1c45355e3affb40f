#include "cli/report/comparison.hpp"

#include "cli/report/evaluation.hpp"
#include "cli/report/forms/forms.hpp"
#include "cli/report/forms/json_values.hpp"
#include "cli/report/run_difference.hpp"
#include "libpackage/appraisal/dominance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::string_view do_minimum = "do-minimum";
/// Present values by actor and choice; the first choice is to do the minimum.
struct Values {
    std::vector<std::string> names;         ///< of the choices
    std::vector<std::string> actors;        ///< ids
    std::vector<bool> is_part;              ///< a committee or sub-account, already in its whole
    std::vector<std::vector<double>> gains; ///< [choice][actor], SEK
    std::vector<double> society;            ///< [choice], SEK
};

std::map<std::string, double> gains_of(const Choice& choice)
{
    std::map<std::string, double> gains;
    for (const auto& verdict : choice.evaluation.appraisal.actors)
        gains[choice.package.actors[verdict.actor.index].id] = verdict.npv_society;
    return gains;
}

/// Every actor of any choice but the real economy, each whole followed by its parts, in the order of the first choice that
/// has it.
void gather_actors(const std::vector<Choice>& choices, Values& values)
{
    const auto add = [&](const Actor& actor) {
        if (std::find(values.actors.begin(), values.actors.end(), actor.id) != values.actors.end())
            return;
        values.actors.push_back(actor.id);
        values.is_part.push_back(actor.parent.has_value());
    };
    for (const auto& choice : choices) {
        const auto& actors = choice.package.actors;
        for (std::uint32_t whole = 1; whole < actors.size(); ++whole) {
            if (actors[whole].parent)
                continue;
            add(actors[whole]);
            for (const auto& part : actors)
                if (part.parent == ActorId{whole})
                    add(part);
        }
    }
}

Values values_of(const std::vector<Choice>& choices)
{
    Values values;
    gather_actors(choices, values);
    values.names.emplace_back(do_minimum);
    values.gains.emplace_back(values.actors.size(), 0.0);
    values.society.push_back(0.0);
    for (const auto& choice : choices) {
        const auto gains = gains_of(choice);
        auto& row = values.gains.emplace_back();
        for (const auto& actor : values.actors)
            row.push_back(gains.count(actor) == 0 ? 0.0
                                                  : gains.at(actor)); // who is not touched gains nothing
        values.names.push_back(choice.name);
        values.society.push_back(choice.evaluation.appraisal.society.npv);
    }
    return values;
}

/// A committee's money is its municipality's: wholes alone decide what dominates.
std::vector<std::vector<std::size_t>> dominators_of(const Values& values)
{
    std::vector<std::vector<double>> wholes(values.gains.size());
    for (std::size_t choice = 0; choice < values.gains.size(); ++choice)
        for (std::size_t actor = 0; actor < values.actors.size(); ++actor)
            if (!values.is_part[actor])
                wholes[choice].push_back(values.gains[choice][actor]);
    return dominated_by(wholes);
}

Value name_of(const std::string& id, const std::vector<Choice>& choices)
{
    for (const auto& choice : choices)
        for (const auto& actor : choice.package.actors)
            if (actor.id == id && actor.name != id)
                return own_text(actor.name);
    return term(std::string_view(id).substr(id.find('.') == std::string::npos ? 0 : id.find('.') + 1));
}

Table by_actor(const Values& values, const std::vector<Choice>& choices)
{
    Table table{
        "by_actor", {}, {{"actor", {}, Quantity::none, in_csv}, {"", "actor", Quantity::none, for_people}}};
    table.in = in_csv | for_people;
    table.folds = true;
    for (const auto& name : values.names)
        table.columns.push_back({name,
                                 name == do_minimum ? Message{"do-minimum"} : Message{"{}", {own_text(name)}},
                                 Quantity::money, everywhere, name != do_minimum});
    for (std::size_t actor = 0; actor < values.actors.size(); ++actor) {
        std::vector<Value> cells{own_text(values.actors[actor]), name_of(values.actors[actor], choices)};
        for (const auto& gains : values.gains)
            cells.emplace_back(money(gains[actor]));
        table.rows.push_back({std::move(cells), values.is_part[actor] ? Row::Kind::part : Row::Kind::plain});
    }
    std::vector<Value> whole{own_text("society (all)"), Message{"Society"}};
    for (const auto npv : values.society)
        whole.emplace_back(money(npv));
    table.rows.push_back({std::move(whole), Row::Kind::sum});
    return table;
}

Value::List named(const std::vector<std::size_t>& places, const Values& values)
{
    Value::List list;
    for (const auto place : places)
        list.emplace_back(place == 0 ? Value(Message{"do-minimum"}) : own_text(values.names[place]));
    return list;
}

std::vector<Table> differences(const std::vector<Choice>& choices)
{
    std::vector<Table> all;
    const auto whole = [](const Choice& choice) { return json(describe(choice.package, choice.evaluation)); };
    const auto first = whole(choices.front());
    for (std::size_t i = 1; i < choices.size(); ++i)
        all.push_back(differing_inputs(first, whole(choices[i])));
    return all;
}

/// What a reader asks first: which is best for all, and which none should choose.
std::vector<Message> in_short(const Values& values, const std::vector<std::vector<std::size_t>>& dominators)
{
    const auto best = static_cast<std::size_t>(
        std::max_element(values.society.begin(), values.society.end()) - values.society.begin());
    std::vector<Message> said;
    said.push_back(best == 0
                       ? Message{"Best for all together is to do the minimum: each of the others loses."}
                       : Message{"Best for all together is {}: {}.",
                                 {own_text(values.names[best]), money(values.society[best])}});
    for (std::size_t i = 0; i < values.names.size(); ++i) {
        const auto who = i == 0 ? Value(Message{"do-minimum"}) : own_text(values.names[i]);
        said.push_back(dominators[i].empty()
                           ? Message{"{}: on the frontier; leaving it, some actor loses", {who}}
                           : Message{"{}: dominated by {}", {who, Value(named(dominators[i], values))}});
    }
    return said;
}

std::string choices_json(const Values& values, const std::vector<std::vector<std::size_t>>& dominators,
                         const std::vector<Table>& inputs)
{
    const Document nothing;
    Json choices = Json::array();
    for (std::size_t i = 0; i < values.names.size(); ++i) {
        Json choice{{"name", values.names[i]}, {"actors", Json::array()}, {"society", values.society[i]}};
        for (std::size_t actor = 0; actor < values.actors.size(); ++actor)
            choice["actors"].push_back(
                {{"id", values.actors[actor]}, {"npv_society", values.gains[i][actor]}});
        choice["dominated_by"] = Json::array();
        for (const auto place : dominators[i])
            choice["dominated_by"].push_back(values.names[place]);
        choice["on_frontier"] = dominators[i].empty();
        choice["differs_from_first"] = Json::array();
        if (i >= 2)
            for (const auto& row : inputs[i - 2].rows)
                choice["differs_from_first"].push_back(
                    {{"field", json_value(nothing, row.cells[0], Quantity::none)},
                     {"first", json_value(nothing, row.cells[1], Quantity::none)},
                     {"second", json_value(nothing, row.cells[2], Quantity::none)}});
        choices.push_back(std::move(choice));
    }
    return choices.dump();
}

} // namespace

std::vector<Problem> check_comparable(const std::vector<Choice>& choices)
{
    std::vector<Problem> problems;
    const auto& first = choices.front();
    const auto same = [&](const Choice& choice, std::string_view field, int value, int wanted) {
        if (value != wanted)
            problems.push_back({{choice.package.file, 0, 0},
                                std::string(field),
                                fmt::format("{} in {}, {} in {}", value, choice.name, wanted, first.name),
                                "sums under different terms cannot be set side by side"});
    };
    for (const auto& choice : choices) {
        same(choice, "start", choice.package.start, first.package.start);
        same(choice, "horizon", choice.package.horizon, first.package.horizon);
        same(choice, "price_year", choice.package.price_year, first.package.price_year);
        same(choice, "rules_year", choice.package.rules_year, first.package.rules_year);
        same(choice, "timing", choice.package.timing, first.package.timing);
        if (choice.package.horizon == first.package.horizon &&
            choice.evaluation.appraisal.society.rate != first.evaluation.appraisal.society.rate)
            problems.push_back({{choice.package.file, 0, 0},
                                "society_rates",
                                fmt::format("{} and {} discount at different rates", choice.name, first.name),
                                "sums under different terms cannot be set side by side"});
    }
    return problems;
}

Document describe(const std::vector<Choice>& choices)
{
    const auto values = values_of(choices);
    const auto dominators = dominators_of(values);
    const auto& first = choices.front().package;
    auto document = document_of(first, "byggom/compare/2");
    document.title.clear();
    document.csv_table = "by_actor";
    Facts head{"", {}, {{"price_year", {}, year(first.price_year)}, {"start", {}, year(first.start)}}};
    head.in = in_json;
    document.blocks.emplace_back(std::move(head));
    for (auto& sentence : in_short(values, dominators))
        document.blocks.emplace_back(paragraph(std::move(sentence)));
    document.blocks.emplace_back(faint(
        {"Present values of {}, at society's rate; do-minimum is zero for everybody.", {year(first.start)}}));
    if (std::any_of(choices.begin(), choices.end(),
                    [](const Choice& choice) { return counts_cash(choice.evaluation); }))
        document.blocks.emplace_back(faint(
            "savings of services count as far as whole steps of capacity are freed; the rest serves others"));
    document.blocks.emplace_back(by_actor(values, choices));
    auto inputs = differences(choices);
    document.blocks.emplace_back(
        Tree{"choices", [text = choices_json(values, dominators, inputs)] { return text; }});
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        inputs[i].title = {"Inputs of {} that differ from {}",
                           {own_text(choices[i + 1].name), own_text(choices[0].name)}};
        inputs[i].key = "inputs." + std::to_string(i);
        inputs[i].in = for_people;
        if (inputs[i].rows.empty()) {
            document.blocks.emplace_back(heading(inputs[i].title));
            document.blocks.emplace_back(paragraph("none"));
        } else {
            document.blocks.emplace_back(std::move(inputs[i]));
        }
    }
    return document;
}

} // namespace byggom
