#include "cli/report/run_difference.hpp"

#include "cli/report/forms/plain_number.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

/// Every value of the inputs under a path a reader knows.
struct Inputs {
    std::vector<std::string> order;
    std::map<std::string, Json> values;
    std::set<std::string> figures; ///< ids that a field names

    void add(const std::string& path, Json value)
    {
        if (values.emplace(path, std::move(value)).second)
            order.push_back(path);
    }
};

Value value_of(const Json& json)
{
    if (json.is_null())
        return {};
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number())
        return json.get<double>();
    return own_text(json.is_string() ? json.get<std::string>() : json.dump());
}

std::string with_unit(const Json& figure)
{
    const auto unit = figure.at("unit").get<std::string>();
    return plain_number(figure.at("value").get<double>()) + (unit.empty() || unit == "1" ? "" : " " + unit);
}

std::string joined(const std::string& path, const std::string& key)
{
    return path.empty() ? key : path + "." + key;
}

void walk(const Json& node, const std::string& path, Inputs& inputs)
{
    if (node.is_object() && node.contains("figure") && node.contains("value")) {
        inputs.figures.insert(node.at("figure").get<std::string>());
        inputs.add(path, with_unit(node));
    } else if (node.is_object()) {
        for (const auto& [key, value] : node.items())
            walk(value, joined(path, key), inputs);
    } else if (node.is_array()) {
        for (std::size_t i = 0; i < node.size(); ++i) {
            const auto& item = node.at(i);
            const bool has_id = item.is_object() && item.contains("id") && item.at("id").is_string();
            walk(item, joined(path, has_id ? item.at("id").get<std::string>() : std::to_string(i)), inputs);
        }
    } else {
        inputs.add(path, node);
    }
}

Inputs inputs_of(const Json& results)
{
    Inputs inputs;
    walk(results.at("inputs"), "", inputs);
    for (const auto& figure : results.at("assumptions")) {
        const auto id = figure.at("id").get<std::string>();
        if (inputs.figures.count(id) == 0)
            inputs.add(id, with_unit(figure));
    }
    return inputs;
}

Json found(const std::map<std::string, Json>& values, const std::string& key)
{
    const auto at = values.find(key);
    return at == values.end() ? Json(nullptr) : at->second;
}

struct Verdicts {
    std::vector<std::string> order;
    std::map<std::string, Json> values;
};

Verdicts verdicts_of(const Json& results)
{
    Verdicts verdicts;
    const auto add = [&](const std::string& name, const Json& value) {
        verdicts.order.push_back(name);
        verdicts.values[name] = value;
    };
    for (const auto& actor : results.at("actors"))
        add(actor.at("id").get<std::string>(), actor.at("npv_society"));
    add("society (all)", results.at("society").at("npv"));
    return verdicts;
}

/// Every value of a result under its path, but what it was made from and by.
Verdicts everything_of(const Json& results)
{
    Inputs all;
    for (const auto& [key, value] : results.items())
        if (key != "inputs" && key != "program" && key != "schema" && key != "model_edition")
            walk(value, key, all);
    return {all.order, all.values};
}

std::vector<std::string> all_of(std::vector<std::string> first, const std::vector<std::string>& second)
{
    const std::set<std::string> known(first.begin(), first.end());
    for (const auto& key : second)
        if (known.count(key) == 0)
            first.push_back(key);
    return first;
}

constexpr std::string_view id_field = ".id";

/// The table ("measures.jobs.") of which `key` is the id, where only one of the two runs has it.
std::optional<std::string> table_of_one(const std::string& key, const Inputs& one, const Inputs& other)
{
    const bool is_id = key.size() > id_field.size() &&
                       key.compare(key.size() - id_field.size(), id_field.size(), id_field) == 0;
    if (!is_id || one.values.count(key) == other.values.count(key))
        return std::nullopt;
    return key.substr(0, key.size() - id_field.size() + 1);
}

bool within(const std::string& key, const std::optional<std::string>& table)
{
    return table && key.compare(0, table->size(), *table) == 0;
}

} // namespace

Table differing_inputs(std::string_view first, std::string_view second)
{
    Table table{"inputs", {}, {{"field", "input"}, {"first", "first"}, {"second", "second"}}};
    const auto one_json = Json::parse(first);
    const auto other_json = Json::parse(second);
    if (!one_json.contains("inputs") || !other_json.contains("inputs"))
        return table;
    const auto one = inputs_of(one_json);
    const auto other = inputs_of(other_json);
    std::optional<std::string> told; // a table that only one has is one difference, not one for each field
    for (const auto& key : all_of(one.order, other.order)) {
        const auto before = found(one.values, key);
        const auto after = found(other.values, key);
        if (const auto differing = table_of_one(key, one, other)) {
            told = differing;
            table.rows.push_back(
                {{own_text(differing->substr(0, differing->size() - 1)), value_of(before), value_of(after)}});
        } else if (before != after && !within(key, told)) {
            table.rows.push_back({{own_text(key), value_of(before), value_of(after)}});
        }
    }
    return table;
}

Table differing_results(std::string_view first, std::string_view second, std::size_t most)
{
    const auto one_json = Json::parse(first);
    const auto other_json = Json::parse(second);
    const bool are_evaluations = one_json.contains("actors") && one_json.contains("society") &&
                                 one_json.at("society").is_object() && other_json.contains("society");
    const auto quantity = are_evaluations ? Quantity::money : Quantity::none;
    Table table{"results",
                {},
                {{"actor", are_evaluations ? Message{"actor"} : Message{"result"}},
                 {"first", "first", quantity},
                 {"second", "second", quantity},
                 {"difference", "difference", quantity, everywhere, true}}};
    const auto one = are_evaluations ? verdicts_of(one_json) : everything_of(one_json);
    const auto other = are_evaluations ? verdicts_of(other_json) : everything_of(other_json);
    for (const auto& key : all_of(one.order, other.order)) {
        const auto before = found(one.values, key);
        const auto after = found(other.values, key);
        if (!are_evaluations && before == after)
            continue;
        if (table.rows.size() >= most)
            break;
        const bool both = before.is_number() && after.is_number();
        table.rows.push_back({{own_text(key), value_of(before), value_of(after),
                               both ? Value(after.get<double>() - before.get<double>()) : Value()}});
    }
    return table;
}

} // namespace byggom
