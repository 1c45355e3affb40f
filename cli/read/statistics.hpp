#pragma once

#include "cli/read/statistics/decimal_mark.hpp"
#include "cli/read/statistics/reading_report.hpp"
#include "cli/read/statistics/workbook_grids.hpp"
#include "libpackage/area/area_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// Statistics of areas as their file tells them: an area a row, and a column for each combination of whatever
/// else the figures are divided by (year, sex, age). What has one value only is left out of a column's name.
struct Statistics {
    AreaTable table;
    std::vector<std::string> editions; ///< that the codes state, each once; two cannot be read together
    ReadingReport report;              ///< what the file was taken for
};

/// What the user says of a file; all may be left out.
struct StatisticsOptions {
    std::string code_column; ///< head of the column with the areas; empty: found by its name and codes
    std::string sheet;       ///< of a workbook; empty: the one that holds a table
    DecimalMark decimal_mark = DecimalMark::unknown;
};

/// Reads statistics as Statistics Sweden, Kolada and spreadsheets hand them out: separated text in all its
/// forms, PC-Axis, PxWeb's JSON, json-stat (1 and 2), Kolada's JSON (version 3).
/// A number is read as what it is or not at all: what could be two numbers is refused.
/// \throws InvalidInput with every mistake and its line
Statistics read_statistics(std::string_view bytes, const std::string& file,
                           const StatisticsOptions& options = {});

/// The same from the files within a workbook (XLSX, ODS).
Statistics read_workbook_statistics(const WorkbookFiles& files, const std::string& file,
                                    const StatisticsOptions& options = {});

/// The visible sheets of a workbook of either kind. \throws InvalidInput
std::vector<Grid> workbook_grids(const WorkbookFiles& files, const std::string& file);

} // namespace byggom
