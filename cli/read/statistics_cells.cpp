#include "cli/read/statistics_cells.hpp"

#include "cli/read/text.hpp"

#include <algorithm>

namespace byggom {
namespace {

/// Codes of the country's divisions are digits, and for DeSO and RegSO a letter after four of them.
bool is_code(const std::string& text)
{
    if (text.size() < 2 || !is_digit(text[0]))
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool letter = i == 4 && text.size() > 5 && text[i] >= 'A' && text[i] <= 'Z';
        if (!is_digit(text[i]) && !letter)
            return false;
    }
    return true;
}

} // namespace

RegionText region_text(const std::string& text)
{
    const auto blank = text.find_first_of(" ,;:");
    const auto [code, edition] = region_code(text.substr(0, blank));
    if (is_code(code)) {
        const auto name =
            blank == std::string::npos ? std::string::npos : text.find_first_not_of(" ,;:-", blank);
        return {code, name == std::string::npos ? "" : text.substr(name), edition};
    }
    const auto open = text.rfind(" (");
    const bool ends_in_brackets = open != std::string::npos && text.back() == ')';
    const auto inner = ends_in_brackets ? text.substr(open + 2, text.size() - open - 3) : std::string{};
    if (is_code(inner)) // "Upplands Väsby (0114)"
        return {inner, text.substr(0, open), ""};
    auto whole = region_code(text);
    return {whole.edition.empty() ? "" : whole.code, text, whole.edition};
}

std::uint32_t StatisticsCells::area(const std::string& region, const std::string& name)
{
    const auto [known, is_new] =
        area_places_.try_emplace(region, static_cast<std::uint32_t>(areas_.codes.size()));
    if (is_new) {
        auto parts = region_text(region);
        areas_.codes.push_back(parts.code);
        areas_.names.push_back(name.empty() ? parts.name : name);
        if (areas_.edition.empty())
            areas_.edition = parts.edition;
        if (!parts.edition.empty() &&
            std::find(editions_.begin(), editions_.end(), parts.edition) == editions_.end())
            editions_.push_back(parts.edition);
    }
    return known->second;
}

bool StatisticsCells::add(const std::string& region, const std::string& name,
                          const std::vector<std::string>& key, std::optional<double> value)
{
    const auto place = area(region, name);
    std::vector<std::uint32_t> ids;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        const auto [known, is_new] =
            places_[i].try_emplace(key[i], static_cast<std::uint32_t>(labels_[i].size()));
        if (is_new)
            labels_[i].push_back(key[i]);
        ids.push_back(known->second);
    }
    const auto [column, is_new] = columns_.try_emplace(ids, static_cast<std::uint32_t>(keys_.size()));
    if (is_new)
        keys_.push_back(ids);
    cells_.push_back({place, column->second, value});
    return given_.try_emplace((std::uint64_t{place} << 32U) | column->second, 1).second;
}

std::string StatisticsCells::column_name(const std::vector<std::uint32_t>& key) const
{
    std::string name;
    for (std::size_t i = 0; i < key.size(); ++i)
        if (labels_[i].size() > 1 && !labels_[i][key[i]].empty())
            name += (name.empty() ? "" : ", ") + labels_[i][key[i]];
    for (std::size_t i = 0; i < key.size() && name.empty(); ++i)
        name = labels_[i][key[i]];
    return name;
}

AreaTable StatisticsCells::table() const
{
    AreaTable table = areas_;
    if (table.edition.empty())
        table.edition = edition_of(table.codes);
    std::unordered_map<std::string, int> times;
    for (const auto& key : keys_) {
        auto name = column_name(key);
        const int before = times[name]++;
        if (before > 0)
            name += " (" + std::to_string(before + 1) + ")";
        table.columns.push_back({name, std::vector<std::optional<double>>(table.size())});
    }
    for (const auto& cell : cells_)
        table.columns[cell.column].values[cell.area] = cell.value;
    return table;
}

} // namespace byggom
