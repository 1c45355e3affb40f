#include "cli/report/records.hpp"
#include "cli/report/view_table.hpp"

namespace byggom {
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
            entry[view.columns[i].key] = or_null(row.values[i]);
        rows.push_back(std::move(entry));
    }
    for (const auto& fact : view.facts)
        json[fact.key] = or_null(fact.value);
    return json;
}

} // namespace byggom
