#include "cli/report/comparison.hpp"

#include "cli/report/evaluation.hpp"
#include "cli/report/run_difference.hpp"
#include "libpackage/appraisal/dominance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::string_view do_minimum = "do-minimum";
constexpr std::string_view as_cash =
    "savings of services count as far as whole steps of capacity are freed; the rest serves others";

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

/// Every actor of any choice but the real economy, in the order of the first choice that has it.
void gather_actors(const std::vector<Choice>& choices, Values& values)
{
    for (const auto& choice : choices)
        for (std::size_t i = 1; i < choice.package.actors.size(); ++i) {
            const auto& actor = choice.package.actors[i];
            if (std::find(values.actors.begin(), values.actors.end(), actor.id) != values.actors.end())
                continue;
            values.actors.push_back(actor.id);
            values.is_part.push_back(actor.parent.has_value());
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

Records by_actor(const Values& values)
{
    Records records{{{"actor", "Actor"}}, {}};
    for (const auto& name : values.names)
        records.columns.push_back({name, name, true, 0});
    for (std::size_t actor = 0; actor < values.actors.size(); ++actor) {
        std::vector<Json> row{values.actors[actor]};
        for (const auto& gains : values.gains)
            row.emplace_back(gains[actor]);
        records.rows.push_back(std::move(row));
    }
    std::vector<Json> whole{"society (all)"};
    for (const auto npv : values.society)
        whole.emplace_back(npv);
    records.rows.push_back(std::move(whole));
    return records;
}

std::string named(const std::vector<std::size_t>& places, const Values& values)
{
    std::string text;
    for (const auto place : places)
        text += (text.empty() ? "" : ", ") + values.names[place];
    return text;
}

std::vector<Records> differences(const std::vector<Choice>& choices)
{
    std::vector<Records> all;
    const auto first = evaluation_json(choices.front().package, choices.front().evaluation);
    for (std::size_t i = 1; i < choices.size(); ++i)
        all.push_back(differing_inputs(first, evaluation_json(choices[i].package, choices[i].evaluation)));
    return all;
}

std::string page(const std::vector<Choice>& choices, const Values& values, Language language, bool colour)
{
    const auto& first = choices.front().package;
    const bool cash = std::any_of(choices.begin(), choices.end(),
                                  [](const Choice& choice) { return counts_cash(choice.evaluation); });
    std::string text =
        fmt::format("Present value {}, SEK in prices of {}, society's rate; do-minimum is zero\n{}\n",
                    first.start, first.price_year, cash ? std::string(as_cash) + "\n" : "") +
        print(by_actor(values), "table", language, colour) + "\n";
    const auto dominators = dominators_of(values);
    for (std::size_t i = 0; i < values.names.size(); ++i)
        text += dominators[i].empty()
                    ? fmt::format("{}: on the frontier; leaving it, some actor loses\n", values.names[i])
                    : fmt::format("{}: dominated by {}\n", values.names[i], named(dominators[i], values));
    const auto inputs = differences(choices);
    for (std::size_t i = 0; i < inputs.size(); ++i)
        text += fmt::format("\nInputs of {} that differ from {}:\n", choices[i + 1].name, choices[0].name) +
                (inputs[i].rows.empty() ? "none\n" : print(inputs[i], "table", language, colour));
    return text;
}

std::string json(const std::vector<Choice>& choices, const Values& values)
{
    Json whole{{"schema", "byggom/compare/1"},
               {"price_year", choices.front().package.price_year},
               {"start", choices.front().package.start},
               {"choices", Json::array()}};
    const auto dominators = dominators_of(values);
    const auto inputs = differences(choices);
    for (std::size_t i = 0; i < values.names.size(); ++i) {
        Json choice{{"name", values.names[i]}, {"actors", Json::array()}, {"society", values.society[i]}};
        for (std::size_t actor = 0; actor < values.actors.size(); ++actor)
            choice["actors"].push_back(
                {{"id", values.actors[actor]}, {"npv_society", values.gains[i][actor]}});
        choice["dominated_by"] = Json::array();
        for (const auto place : dominators[i])
            choice["dominated_by"].push_back(values.names[place]);
        choice["on_frontier"] = dominators[i].empty();
        choice["differs_from_first"] =
            i < 2 ? Json::array() : Json::parse(print(inputs[i - 2], "json", Language::english, false));
        whole["choices"].push_back(std::move(choice));
    }
    return whole.dump(1) + "\n";
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
                                Message("{} in {}, {} in {}", {value, choice.name, wanted, first.name}),
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
                                Message("{} and {} discount at different rates", {choice.name, first.name}),
                                "sums under different terms cannot be set side by side"});
    }
    return problems;
}

std::string comparison(const std::vector<Choice>& choices, std::string_view format, Language language,
                       bool colour)
{
    const auto values = values_of(choices);
    if (format == "csv")
        return print(by_actor(values), "csv", language, false);
    return format == "json" ? json(choices, values) : page(choices, values, language, colour);
}

} // namespace byggom
