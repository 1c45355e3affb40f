#include "cli/report/view_table.hpp"

namespace byggom {
namespace {

nlohmann::ordered_json json_of(const Entry& value)
{
    return value ? nlohmann::ordered_json(*value) : nullptr;
}

} // namespace

nlohmann::ordered_json view_json(const ViewTable& view)
{
    auto json = nlohmann::ordered_json::object();
    if (!view.schemes.empty())
        json["corrected"] = view.schemes;
    auto& rows = json["rows"] = nlohmann::ordered_json::array();
    for (const auto& row : view.rows) {
        if (row.kind == ViewRow::Kind::heading)
            continue;
        nlohmann::ordered_json entry{{"row", row.key}};
        for (std::size_t i = 0; i < view.columns.size(); ++i)
            entry[view.columns[i].key] = json_of(row.values[i]);
        rows.push_back(std::move(entry));
    }
    for (const auto& fact : view.facts)
        json[fact.key] = json_of(fact.value);
    return json;
}

} // namespace byggom
