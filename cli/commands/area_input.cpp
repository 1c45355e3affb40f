#include "cli/commands/area_input.hpp"

#include "cli/file.hpp"
#include "cli/read/area_profile.hpp"
#include "cli/read/statistics.hpp"
#include "cli/read/suggestion.hpp"
#include "libpackage/area/join.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <thread>
#include <utility>

namespace byggom {
namespace {

/// What GDAL reads and our own reader of text does not: tables of databases and layers.
bool is_table_of_gdal(const std::string& file)
{
    static const std::vector<std::string> endings{".gpkg", ".sqlite", ".dbf", ".shp", ".fgb", ".geojson"};
    return file.rfind("PG:", 0) == 0 || file.rfind("postgresql://", 0) == 0 ||
           ends_with_one_of(file, endings);
}

AreaTable read_beside(const std::string& file, const AreaInput& input, std::vector<AreaFinding>& findings)
{
    if (is_table_of_gdal(file)) {
        note_input(file);
        AreaSource source;
        source.path = file;
        source.layer = input.statistics_layer;
        source.code_field = input.statistics_code;
        return gis().read_table(source);
    }
    note_input(file);
    const auto text =
        is_workbook(file) ? gis().spreadsheet_as_csv(file, input.statistics_layer) : read_file(file);
    auto read = read_statistics(text, file, input.statistics_code);
    for (const auto& remark : read.remarks)
        findings.push_back({file + ": " + remark, 0, {}, false, ""});
    return std::move(read.table);
}

void take_unless_stated(std::string& stated, const std::string& profile)
{
    if (stated.empty())
        stated = profile;
}

/// A profile of the user's own gives what the command line does not; a known division stays a name.
AreaInput with_profile(AreaInput input)
{
    if (!ends_with_one_of(input.source.profile, {".toml"}))
        return input;
    const auto file = std::exchange(input.source.profile, "");
    const auto profile = read_area_profile(read_file(file), file);
    take_unless_stated(input.source.layer, profile.layer);
    take_unless_stated(input.source.code_field, profile.code);
    take_unless_stated(input.source.name_field, profile.name);
    take_unless_stated(input.source.edition, profile.edition);
    take_unless_stated(input.source.crs, profile.crs);
    take_unless_stated(input.statistics_code, profile.statistics_code);
    take_unless_stated(input.statistics_layer, profile.statistics_layer);
    input.source.profile = profile.division;
    input.source.code_width = profile.code_width;
    return input;
}

/// As it was read: with the fields that were found, not only those that were stated.
void keep_profile(const AreaInput& input, const ReadNotes& notes)
{
    if (input.save_profile.empty())
        return;
    AreaProfile profile;
    profile.layer = input.source.layer;
    profile.code = notes.code_field;
    profile.name = notes.name_field;
    profile.edition = input.source.edition;
    profile.crs = input.source.crs;
    profile.statistics_code = input.statistics_code;
    profile.statistics_layer = input.statistics_layer;
    profile.code_width = notes.code_width;
    write_file(input.save_profile, toml_text(profile));
}

void append(std::vector<AreaFinding>& all, std::vector<AreaFinding> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void AreaInput::add_to(CLI::App& command, const std::string& areas)
{
    command.add_option(areas, source.path, "Areas: any file or connection GDAL opens (PG:dbname=…)")
        ->transform(without_password)
        ->required();
    command.add_option("--layer", source.layer, "Name of the layer, where there are several");
    command.add_option("--code", source.code_field, "Field with the areas' code");
    command.add_option("--name", source.name_field, "Field with the areas' name");
    command.add_option(
        "--profile", source.profile,
        "Known division (DeSO, RegSO, Malmö, municipalities, counties), or a saved profile (.toml)");
    command.add_option("--save-profile", save_profile, "File (.toml) to keep the fields and layer in");
    command.add_option("--edition", source.edition, "Edition of the division, as \"DeSO 2025\"");
    command.add_option("--crs", source.crs, "Reference system of the coordinates, as EPSG:3006");
    command
        .add_option("--statistics", statistics,
                    "Statistics to join by code: CSV, JSON of PxWeb or Kolada, spreadsheet, table "
                    "(PG:dbname=…); may be "
                    "given again")
        ->transform(without_password)
        ->allow_extra_args(false);
    command.add_option("--statistics-code", statistics_code, "Column with the areas' code in the statistics");
    command.add_option("--statistics-layer", statistics_layer,
                       "Their table or sheet, where there are several");
    command.add_flag("--verbose", verbose, "Tell what was read, and the memory it took");
}

LoadedAreas AreaInput::load(bool checked) const
{
    const auto input = with_profile(*this);
    LoadedAreas areas;
    note_input(input.source.path);
    areas.zones = gis().read_areas(input.source);
    areas.table = gis().table(*areas.zones);
    const auto& notes = gis().notes(*areas.zones);
    keep_profile(input, notes);
    auto findings = checked ? gis().check_areas(*areas.zones) : std::vector<AreaFinding>{};
    append(areas.findings, std::move(findings));
    for (const auto& file : statistics) {
        auto joined = join(areas.table, read_beside(file, input, areas.findings));
        areas.table = std::move(joined.table);
        append(areas.findings, std::move(joined.findings));
    }
    if (verbose)
        std::cerr << fmt::format("byggom: {} areas with {} points of {}, {}, code in {}, measured in {}\n",
                                 areas.table.size(), notes.vertices, notes.layer, notes.crs,
                                 notes.code_field.empty() ? "no field" : notes.code_field, notes.measured_in);
    return areas;
}

std::vector<std::string> AreaInput::files() const
{
    std::vector<std::string> all{source.path};
    all.insert(all.end(), statistics.begin(), statistics.end());
    return all;
}

std::string without_password(std::string connection)
{
    std::string password;
    if (connection.rfind("PG:", 0) == 0) {
        const std::string key = "password=";
        auto begin = connection.find(key);
        while (begin != std::string::npos && connection[begin - 1] != ' ' && connection[begin - 1] != ':')
            begin = connection.find(key, begin + 1); // sslpassword is another thing
        if (begin == std::string::npos)
            return connection;
        auto value = begin + key.size();
        const bool is_quoted = value < connection.size() && connection[value] == '\'';
        value += is_quoted ? 1 : 0;
        const auto end = std::min(connection.find(is_quoted ? '\'' : ' ', value), connection.size());
        password = connection.substr(value, end - value);
        connection.erase(begin, std::min(connection.size(), end + 1) - begin);
    } else if (connection.rfind("postgresql://", 0) == 0) {
        const auto host = connection.find('@');
        const auto colon = connection.find(':', std::string("postgresql://").size());
        if (host == std::string::npos || colon == std::string::npos || colon > host)
            return connection;
        password = connection.substr(colon + 1, host - colon - 1);
        connection.erase(colon, host - colon);
    } else {
        return connection;
    }
    ::setenv("PGPASSWORD", password.c_str(), 1);
    return connection;
}

void report_memory()
{
    rusage usage{};
    if (::getrusage(RUSAGE_SELF, &usage) == 0)
        std::cerr << fmt::format("byggom: at most {} MB of memory\n", usage.ru_maxrss / 1024);
}

unsigned all_threads() { return std::max(1U, std::thread::hardware_concurrency()); }

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
