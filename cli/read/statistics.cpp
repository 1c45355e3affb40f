#include "cli/read/statistics.hpp"

#include "cli/read/statistics/csv_grid.hpp"
#include "cli/read/statistics/grid_statistics.hpp"
#include "cli/read/statistics/px_statistics.hpp"
#include "cli/read/statistics_json.hpp"
#include "cli/read/text.hpp"
#include "cli/read/text_encoding.hpp"
#include "libpackage/problem/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace byggom {
namespace {

[[noreturn]] void refuse_file(const std::string& file, std::string what, std::string mend)
{
    throw InvalidInput({{{file, 0, 0}, "", std::move(what), std::move(mend)}});
}

struct OtherFile {
    std::string_view begin;
    const char* what;
    const char* mend;
};

/// What is no table, and what to do with it, by how its bytes begin.
constexpr std::array<OtherFile, 6> other_files{{
    {"\xD0\xCF\x11\xE0", "a workbook of before 2007, or one with a password",
     "save it as .xlsx, without a password"},
    {"%PDF", "a PDF", "ask its maker for the table as .xlsx or .csv"},
    {"SQLite format 3", "a database", "name it with its ending .gpkg or .sqlite"},
    {"PK\x03\x04", "an archive (ZIP) or a workbook", "name it as a file; it cannot come from elsewhere"},
    {"<!DOCTYPE", "a web page", "fetch the table itself, as .csv, .px or .xlsx"},
    {"<html", "a web page", "fetch the table itself, as .csv, .px or .xlsx"},
}};

void refuse_other_files(std::string_view bytes, const std::string& file)
{
    const auto begin = lower(std::string(bytes.substr(0, 16)));
    for (const auto& other : other_files)
        if (bytes.substr(0, other.begin.size()) == other.begin ||
            begin.substr(0, other.begin.size()) == lower(std::string(other.begin)))
            refuse_file(file, std::string("is ") + other.what, other.mend);
}

void refuse_mixed_editions(const Statistics& read, const std::string& file)
{
    if (read.editions.size() < 2)
        return;
    std::string editions;
    for (const auto& edition : read.editions)
        editions += (editions.empty() ? "" : ", ") + edition;
    refuse_file(file, "areas of several editions: " + editions, "take the areas of one edition alone");
}

const char* words_for_separator(char separator)
{
    switch (separator) {
    case ';':
        return "text apart by semicolons";
    case '\t':
        return "text apart by tabs";
    case '|':
        return "text apart by upright strokes";
    default:
        return "text apart by commas";
    }
}

Statistics read_text_table(const std::string& text, const std::string& file, const StatisticsOptions& options)
{
    const auto separated = csv_grid(text);
    auto read = read_grid_statistics(separated.grid, file, options);
    read.report.form = words_for_separator(separated.separator);
    return read;
}

/// The sheet that was asked for, else the only one with a table.
const Grid& sheet_with_table(const std::vector<Grid>& grids, const std::string& file,
                             const std::string& asked)
{
    std::string all;
    std::string tables;
    const Grid* found = nullptr;
    std::size_t count = 0;
    for (const auto& grid : grids) {
        all += (all.empty() ? "there is " : ", ") + grid.sheet;
        if (!asked.empty() && grid.sheet == asked)
            return grid;
        if (!holds_table(grid))
            continue;
        tables += (tables.empty() ? "" : ", ") + grid.sheet;
        found = found == nullptr ? &grid : found;
        ++count;
    }
    if (!asked.empty())
        throw InvalidInput({{{file, 0, 0}, asked, "no such sheet", all}});
    if (count > 1)
        refuse_file(file, "several sheets hold a table: " + tables, "name one with --statistics-layer");
    if (found == nullptr && grids.size() == 1)
        return grids.front(); // its reader says what is missing
    if (found == nullptr)
        refuse_file(file, "no sheet holds a table", all);
    return *found;
}

} // namespace

Statistics read_statistics(std::string_view bytes, const std::string& file, const StatisticsOptions& options)
{
    refuse_other_files(bytes, file);
    const auto [text, encoding] = decoded(bytes);
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        refuse_file(file, "no table is found", "the file is empty");
    const bool is_json = text[first] == '{' || text[first] == '[';
    auto result = is_json       ? read_statistics_json(text, file, options)
                  : is_px(text) ? read_px_statistics(text, file, options)
                                : read_text_table(text, file, options);
    refuse_mixed_editions(result, file);
    result.report.encoding = encoding;
    if (encoding != "UTF-8" && encoding != "UTF-8 with a mark")
        result.report.remarks.insert(result.report.remarks.begin(), fmt::format("read as {}", encoding));
    return result;
}

Statistics read_workbook_statistics(const WorkbookFiles& files, const std::string& file,
                                    const StatisticsOptions& options)
{
    const auto grids = workbook_grids(files, file);
    if (grids.empty())
        refuse_file(file, "the workbook has no sheet that can be seen", "show one, or save it anew");
    const auto& grid = sheet_with_table(grids, file, options.sheet);
    auto result = read_grid_statistics(grid, file, options);
    refuse_mixed_editions(result, file);
    result.report.form = "workbook";
    return result;
}

std::vector<Grid> workbook_grids(const WorkbookFiles& files, const std::string& file)
{
    return files("xl/workbook.xml") ? xlsx_grids(files, file) : ods_grids(files, file);
}

} // namespace byggom
