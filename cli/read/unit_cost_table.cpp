#include "cli/read/unit_cost_table.hpp"

#include "cli/read/text.hpp"
#include "libpackage/figure/composite.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <utility>

namespace byggom {
namespace {

constexpr std::array<std::string_view, 6> needed{"code", "detail", "unit", "agency", "value", "price year"};

struct UnitCostRow {
    std::map<std::string, std::string> cells;
    Origin origin;
    const std::string& operator[](const std::string& column) const
    {
        static const std::string nothing;
        const auto found = cells.find(column);
        return found == cells.end() ? nothing : found->second;
    }
};

std::string cell_text(const std::string& cell)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF"; // a spreadsheet may put a byte order mark
    return trimmed(cell.compare(0, mark.size(), mark) == 0 ? cell.substr(mark.size()) : cell);
}

/// "price_year" and "Price year" are one column.
std::string column_name(const std::string& cell)
{
    auto name = lower(cell_text(cell));
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

std::string slug(const std::string& agency)
{
    std::string text;
    for (const char c : lower(agency))
        text +=
            std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0
                ? c
                : '_';
    return text;
}

/// "£9,234" and "9234.50"; commas only where thousands part.
std::optional<double> amount(std::string text)
{
    for (const std::string_view sign : {"£", "€", "$"})
        if (text.compare(0, sign.size(), sign) == 0)
            text.erase(0, sign.size());
    const auto end = std::min(text.find('.'), text.size());
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ',')
            digits += text[i];
        else if (i == 0 || i >= end || (end - i) % 4 != 0)
            return std::nullopt;
    }
    return decimal_number(digits);
}

std::optional<Year> first_year(const std::string& text)
{
    const auto number = whole_number(text.substr(0, text.find('/')));
    if (!number || *number < 1900 || *number > 2200)
        return std::nullopt;
    return Year{*number};
}

std::vector<UnitCostRow> rows_of(std::string_view text, const std::string& file,
                                 std::vector<Problem>& problems)
{
    std::size_t position = 0;
    std::vector<std::string> head;
    for (const auto& cell : next_record(text, position))
        head.push_back(column_name(cell));
    for (const auto name : needed)
        if (std::find(head.begin(), head.end(), name) == head.end())
            problems.push_back({{file, 1, 1}, std::string(name), "this column is missing", ""});
    std::vector<UnitCostRow> rows;
    while (position < text.size()) {
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n');
        const auto cells = next_record(text, position);
        UnitCostRow row{{}, {file, static_cast<int>(line), 1}};
        for (std::size_t i = 0; i < std::min(cells.size(), head.size()); ++i)
            row.cells[head[i]] = cell_text(cells[i]);
        if (std::any_of(row.cells.begin(), row.cells.end(),
                        [](const auto& cell) { return !cell.second.empty(); }))
            rows.push_back(std::move(row));
    }
    return rows;
}

Figure figure_of(const UnitCostRow& row, const std::string& id, const UnitCostImport& import,
                 std::vector<Problem>& problems)
{
    Figure figure;
    figure.id = id;
    figure.origin = row.origin;
    const auto value = amount(row["value"]);
    if (!value)
        problems.push_back(
            {row.origin, id + ".value", row["value"] + ": no amount", "9234, 9,234 or 9234.50"});
    figure.value = value.value_or(0);
    figure.price_year = first_year(row["price year"]);
    if (!figure.price_year)
        problems.push_back(
            {row.origin, id + ".price year", row["price year"] + ": no year", "2012 or 2012/13"});
    const auto unit = lower(row["unit"]);
    figure.unit = import.currency + "/" + (unit.compare(0, 4, "per ") == 0 ? unit.substr(4) : unit);
    if (unit.empty())
        problems.push_back({row.origin, id + ".unit", "is empty", "say what one of it is: year, incident"});
    figure.actor = row["agency"];
    figure.source = row["detail"] + " (" + row.origin.file + ")";
    figure.grade = row["grade"].empty() ? import.grade : row["grade"];
    figure.mark = Mark::found;
    return figure;
}

/// Codes that stand for a whole: a row without an agency has them.
std::set<std::string> wholes_of(const std::vector<UnitCostRow>& rows)
{
    std::set<std::string> codes;
    for (const auto& row : rows)
        if (row["agency"].empty())
            codes.insert(row["code"]);
    return codes;
}

std::string id_of(const UnitCostRow& row, const std::set<std::string>& wholes, const UnitCostImport& import)
{
    const auto& agency = row["agency"];
    if (!row["part of"].empty())
        return import.prefix + row["part of"] + std::string(part_mark) + slug(agency);
    if (!agency.empty() && wholes.count(row["code"]) != 0)
        return import.prefix + row["code"] + std::string(part_mark) + slug(agency);
    return import.prefix + row["code"];
}

} // namespace

std::vector<Figure> read_unit_costs(std::string_view text, const std::string& file,
                                    const UnitCostImport& import)
{
    std::vector<Problem> problems;
    const auto rows = rows_of(text, file, problems);
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
    const auto wholes = wholes_of(rows);
    std::map<std::string, int> times;
    std::vector<Figure> figures;
    for (const auto& row : rows) {
        if (row["code"].empty())
            problems.push_back({row.origin, "code", "is empty", "every unit cost needs a code"});
        auto id = id_of(row, wholes, import);
        const int time = ++times[id];
        if (time > 1 && id.find(part_mark) == std::string::npos)
            problems.push_back({row.origin, row["code"], "stands twice", "name an agency, or another code"});
        else if (time > 1) // one agency may bear two parts
            id += "_" + std::to_string(time);
        figures.push_back(figure_of(row, id, import, problems));
    }
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
    return figures;
}

} // namespace byggom
