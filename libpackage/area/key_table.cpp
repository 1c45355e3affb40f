#include "libpackage/area/key_table.hpp"

#include "libpackage/area/municipalities.hpp"
#include "libpackage/area/name_key.hpp"
#include "libpackage/problem/problem.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace byggom {
namespace {

using Places = std::unordered_map<std::string, std::size_t>;

[[noreturn]] void refuse_key(const KeyTable& key, std::string what, std::string mend)
{
    throw InvalidInput({{{key.file, 0, 0}, "", std::move(what), std::move(mend)}});
}

Places places_in(const AreaTable& table)
{
    Places places;
    for (std::size_t i = 0; i < table.size(); ++i) {
        places.try_emplace(name_key(table.names[i]), i);
        if (!table.codes[i].empty())
            places[name_key(table.codes[i])] = i;
    }
    places.erase("");
    return places;
}

std::size_t matches(const KeyTable& key, std::size_t column, const Places& places)
{
    return static_cast<std::size_t>(std::count_if(key.rows.begin(), key.rows.end(), [&](const auto& row) {
        return places.count(name_key(region_code(row[column]).code)) > 0;
    }));
}

std::size_t column_named(const KeyTable& key, const std::string& head)
{
    for (std::size_t i = 0; i < key.heads.size(); ++i)
        if (name_key(key.heads[i]) == name_key(head))
            return i;
    std::string all;
    for (const auto& one : key.heads)
        all += (all.empty() ? "" : ", ") + one;
    refuse_key(key, head + ": the key has no such column", "it has " + all);
}

std::size_t column_of_parts(const KeyTable& key, const Places& places)
{
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < key.heads.size(); ++i)
        if (const auto count = matches(key, i, places); count > most) {
            most = count;
            best = i;
        }
    if (most == 0)
        refuse_key(key, "no column of the key has areas of the table",
                   "one column with the codes or names of the table, one with those they belong to");
    return best;
}

std::size_t column_of_wholes(const KeyTable& key, std::size_t parts)
{
    std::string others;
    std::optional<std::size_t> only;
    std::size_t count = 0;
    for (std::size_t i = 0; i < key.heads.size(); ++i)
        if (i != parts && !key.heads[i].empty()) {
            others += (others.empty() ? "" : ", ") + key.heads[i];
            only = i;
            ++count;
        }
    if (count != 1)
        refuse_key(key, count == 0 ? "the key has no second column" : "several columns could be added up to",
                   count == 0 ? "" : "name one with --to: " + others);
    return *only;
}

/// Code and name of a greater area.
std::pair<std::string, std::string> whole_of(const std::string& cell, const std::string& part)
{
    const auto code = region_code(cell).code;
    const bool is_code = !code.empty() && code.front() >= '0' && code.front() <= '9';
    if (is_code)
        return {code, ""};
    const auto municipality = municipality_name(part);
    if (municipality.empty() || edition_of({part}).empty())
        return {"", cell};
    const std::string_view prefix = "RegSO-";
    const auto own = cell.rfind(prefix, 0) == 0 ? cell.substr(prefix.size()) : cell;
    return {"", std::string(municipality) + " (" + own + ")"};
}

} // namespace

AddedUp add_up(const AreaTable& table, const KeyTable& key, const std::string& from, const std::string& to)
{
    const auto places = places_in(table);
    const auto parts = from.empty() ? column_of_parts(key, places) : column_named(key, from);
    const auto wholes = to.empty() ? column_of_wholes(key, parts) : column_named(key, to);
    AddedUp added;
    Places targets;
    std::unordered_map<std::string, std::size_t> target_of_part;
    std::vector<bool> used(table.size(), false);
    std::vector<std::string> without_figures;
    for (const auto& row : key.rows) {
        const auto part = region_code(row[parts]).code;
        if (part.empty() || row[wholes].empty())
            continue;
        const auto [code, name] = whole_of(row[wholes], part);
        const auto [target, is_new] =
            targets.try_emplace(name_key(code + "\n" + name), added.targets.codes.size());
        if (is_new) {
            added.targets.codes.push_back(code);
            added.targets.names.push_back(name);
        }
        const auto [known, is_new_part] = target_of_part.try_emplace(name_key(part), target->second);
        if (!is_new_part && known->second == target->second)
            continue; // said twice
        if (!is_new_part)
            refuse_key(key, part + " belongs to two areas",
                       "each area to one: by which are the figures to go?");
        const auto place = places.find(name_key(part));
        const bool has_figures = place != places.end();
        if (has_figures)
            used[place->second] = true;
        else
            without_figures.push_back(part);
        const auto source = static_cast<std::uint32_t>(added.place_in_table.size());
        added.place_in_table.push_back(has_figures ? place->second : table.size());
        added.weights.entries.push_back({source, static_cast<std::uint32_t>(target->second), 1.0});
    }
    std::stable_sort(added.weights.entries.begin(), added.weights.entries.end(),
                     [](const Weight& a, const Weight& b) { return a.target < b.target; });
    added.weights.source_sizes.assign(added.place_in_table.size(), 1.0);
    added.weights.target_coverage.assign(added.targets.size(), 1.0);
    added.targets.edition = edition_of(added.targets.codes);
    std::vector<std::string> without_key;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (!used[i])
            without_key.push_back(table.codes[i].empty() ? table.names[i] : table.codes[i]);
    const auto tell = [&](const char* what, const std::vector<std::string>& which) {
        if (!which.empty())
            added.findings.push_back({what, which.size(), first_few(which), false, "", true});
    };
    tell("areas of the table that the key does not name: their figures are in no sum", without_key);
    tell("areas of the key without figures in the table", without_figures);
    return added;
}

AreaTable in_order_of_key(const AreaTable& table, const AddedUp& added)
{
    AreaTable ordered;
    for (const auto place : added.place_in_table) {
        ordered.codes.push_back(place < table.size() ? table.codes[place] : "");
        ordered.names.push_back(place < table.size() ? table.names[place] : "");
    }
    for (const auto& column : table.columns) {
        AreaColumn own{column.name, {}};
        for (const auto place : added.place_in_table)
            own.values.push_back(place < table.size() ? column.values[place] : std::nullopt);
        ordered.columns.push_back(std::move(own));
    }
    return ordered;
}

} // namespace byggom
