#include "cli/commands/statistics_file.hpp"

#include "cli/commands/gis_library.hpp"
#include "cli/file.hpp"
#include "cli/read/statistics/csv_grid.hpp"
#include "cli/read/statistics/key_grid.hpp"
#include "cli/read/text_encoding.hpp"
#include "libpackage/problem/problem.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace byggom {
namespace {

bool is_archive(std::string_view bytes) { return bytes.substr(0, 4) == "PK\x03\x04"; }

bool has_file(const std::vector<std::string>& names, std::string_view wanted)
{
    return std::find(names.begin(), names.end(), wanted) != names.end();
}

bool is_workbook_archive(const std::vector<std::string>& names)
{
    return has_file(names, "xl/workbook.xml") || has_file(names, "content.xml");
}

WorkbookFiles files_in(const std::string& archive, const std::vector<std::string>& names)
{
    return [archive, names](const std::string& name) -> std::optional<std::string> {
        if (!has_file(names, name))
            return std::nullopt;
        return gis().archive_file(archive, name);
    };
}

/// The one table in an archive.
std::string table_in(const std::vector<std::string>& names, const std::string& path)
{
    static const std::vector<std::string> endings{".csv", ".txt", ".tsv", ".px", ".json", ".xlsx", ".ods"};
    std::vector<std::string> tables;
    std::string all;
    for (const auto& name : names)
        if (ends_with_one_of(name, endings) && name.rfind("__MACOSX", 0) != 0) {
            tables.push_back(name);
            all += (all.empty() ? "" : ", ") + name;
        }
    if (tables.size() == 1)
        return tables.front();
    throw InvalidInput({{{path, 0, 0},
                         "",
                         tables.empty() ? "the archive holds no table" : "the archive holds several tables",
                         tables.empty() ? "pack a .csv, .px, .json, .xlsx or .ods"
                                        : "name one as " + path + "/NAME: " + all}});
}

/// "tables.zip/a.csv" is the file a.csv in tables.zip.
std::pair<std::string, std::string> parted(const std::string& path)
{
    const auto place = path.find(".zip/");
    if (place == std::string::npos)
        return {path, ""};
    return {path.substr(0, place + 4), path.substr(place + 5)};
}

Statistics read_archive(const std::string& archive, const std::string& member, const std::string& shown,
                        const StatisticsOptions& options)
{
    const auto names = gis().archive_files(archive);
    if (is_workbook_archive(names))
        return read_workbook_statistics(files_in(archive, names), shown, options);
    const auto name = member.empty() ? table_in(names, shown) : member;
    const auto bytes = gis().archive_file(archive, name);
    const auto shown_name = shown + (member.empty() ? "/" + name : "");
    if (is_archive(bytes))
        return read_archive("/vsizip/{" + archive + "}/" + name, "", shown_name, options);
    return read_statistics(bytes, shown_name, options);
}

} // namespace

Statistics read_statistics_file(const std::string& path, const StatisticsOptions& options)
{
    const auto [file, member] = parted(path);
    const auto bytes = read_file(file);
    if (is_archive(bytes))
        return read_archive(file, member, path, options);
    return read_statistics(bytes, path, options);
}

KeyTable read_key_table(const std::string& path)
{
    const auto bytes = read_file(path);
    if (is_archive(bytes)) {
        const auto grids = workbook_grids(files_in(path, gis().archive_files(path)), path);
        if (!grids.empty())
            return key_table_of(grids.front(), path);
    }
    return key_table_of(csv_grid(decoded(bytes).text).grid, path);
}

std::string workbook_as_csv(const std::string& path)
{
    const auto grids = workbook_grids(files_in(path, gis().archive_files(path)), path);
    if (grids.empty() || grids.front().rows.empty())
        throw InvalidInput(
            {{{path, 0, 0}, "", "the first sheet is empty", "a row of names, then a row a figure"}});
    return csv_text(grids.front());
}

} // namespace byggom
