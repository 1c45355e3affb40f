#include "cli/commands/area_input.hpp"

#include "cli/file.hpp"
#include "cli/read/statistics.hpp"
#include "cli/read/suggestion.hpp"
#include "libpackage/area/join.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>

namespace byggom {
namespace {

bool is_spreadsheet(const std::string& file)
{
    static const std::array<std::string, 4> endings{".xlsx", ".ods", ".xls", ".dbf"};
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
        return file.size() > ending.size() &&
               file.compare(file.size() - ending.size(), ending.size(), ending) == 0;
    });
}

AreaTable read_beside(const std::string& file, const std::string& code, std::vector<AreaFinding>& findings)
{
    if (is_spreadsheet(file)) {
        AreaSource source;
        source.path = file;
        source.code_field = code;
        return gis().read_table(source);
    }
    auto read = read_statistics(read_file(file), file, code);
    for (const auto& remark : read.remarks)
        findings.push_back({file + ": " + remark, 0, {}, false, ""});
    return std::move(read.table);
}

void append(std::vector<AreaFinding>& all, std::vector<AreaFinding> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void AreaInput::add_to(CLI::App& command, const std::string& areas)
{
    command.add_option(areas, source.path, "Areas: any file or connection GDAL opens (PG:dbname=…)")
        ->required();
    command.add_option("--layer", source.layer, "Name of the layer, where there are several");
    command.add_option("--code", source.code_field, "Field with the areas' code");
    command.add_option("--name", source.name_field, "Field with the areas' name");
    command.add_option("--profile", source.profile,
                       "Known division: DeSO, RegSO, Malmö, municipalities, counties");
    command.add_option("--edition", source.edition, "Edition of the division, as \"DeSO 2025\"");
    command.add_option("--crs", source.crs, "Reference system of the coordinates, as EPSG:3006");
    command
        .add_option(
            "--statistics", statistics,
            "Statistics to join by code: CSV, JSON of PxWeb or Kolada, spreadsheet; may be given again")
        ->allow_extra_args(false);
    command.add_option("--statistics-code", statistics_code, "Column with the areas' code in the statistics");
}

LoadedAreas AreaInput::load(bool checked) const
{
    LoadedAreas areas;
    areas.zones = gis().read_areas(source);
    areas.table = gis().table(*areas.zones);
    auto findings = checked ? gis().check_areas(*areas.zones) : std::vector<AreaFinding>{};
    append(areas.findings, std::move(findings));
    for (const auto& file : statistics) {
        auto joined = join(areas.table, read_beside(file, statistics_code, areas.findings));
        areas.table = std::move(joined.table);
        append(areas.findings, std::move(joined.findings));
    }
    return areas;
}

std::vector<std::string> AreaInput::files() const
{
    std::vector<std::string> all{source.path};
    all.insert(all.end(), statistics.begin(), statistics.end());
    return all;
}

void refuse_mistakes(const LoadedAreas& areas, const std::string& file)
{
    std::vector<Problem> problems;
    for (const auto& finding : areas.findings)
        if (finding.is_mistake)
            problems.push_back({{file, 0, 0}, "", to_string(finding), ""});
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
}

void warn_of(const std::vector<AreaFinding>& findings)
{
    for (const auto& finding : findings)
        if (!finding.is_mistake)
            std::cerr << "byggom: " << to_string(finding) << "\n";
}

std::vector<std::string> listed_columns(const std::string& text)
{
    const char separator = text.find('|') == std::string::npos ? ',' : '|';
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        if (end > begin)
            names.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return names;
}

std::size_t column_called(const AreaTable& table, const std::string& name, const std::string& option)
{
    if (const auto found = find_column(table, name))
        return *found;
    std::vector<std::string> names;
    for (const auto& column : table.columns)
        names.push_back(column.name);
    const auto holding = std::count_if(names.begin(), names.end(), [&](const std::string& known) {
        return known.find(name) != std::string::npos;
    });
    throw InvalidInput({{{},
                         option + " " + name,
                         holding > 1 ? fmt::format("{} columns have this in their name", holding)
                                     : "there is no such column",
                         suggestion(name, names)}});
}

} // namespace byggom
