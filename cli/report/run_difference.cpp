#include "cli/report/run_difference.hpp"

#include <map>
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

std::vector<std::string> all_of(std::vector<std::string> first, const std::vector<std::string>& second)
{
    const std::set<std::string> known(first.begin(), first.end());
    for (const auto& key : second)
        if (known.count(key) == 0)
            first.push_back(key);
    return first;
}

} // namespace

Records differing_inputs(std::string_view first, std::string_view second)
{
    const auto one = inputs_of(Json::parse(first));
    const auto other = inputs_of(Json::parse(second));
    Records records{{{"field", "Input"}, {"first", "First"}, {"second", "Second"}}, {}};
    for (const auto& key : all_of(one.order, other.order)) {
        const auto before = found(one.values, key);
        const auto after = found(other.values, key);
        if (before != after)
            records.rows.push_back({key, before, after});
    }
    return records;
}

Records differing_results(std::string_view first, std::string_view second)
{
    const auto one = verdicts_of(Json::parse(first));
    const auto other = verdicts_of(Json::parse(second));
    Records records{{{"actor", "Actor"},
                     {"first", "First", true, 0},
                     {"second", "Second", true, 0},
                     {"difference", "Difference", true, 0}},
                    {}};
    for (const auto& key : all_of(one.order, other.order)) {
        const auto before = found(one.values, key);
        const auto after = found(other.values, key);
        const bool both = !before.is_null() && !after.is_null();
        records.rows.push_back(
            {key, before, after, both ? Json(after.get<double>() - before.get<double>()) : Json(nullptr)});
    }
    return records;
}

} // namespace byggom
