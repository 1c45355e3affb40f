#pragma once

#include "cli/read/statistics/grid.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// A file within a workbook, by its name; nothing where there is none.
using WorkbookFiles = std::function<std::optional<std::string>(const std::string& name)>;

/// The visible sheets of a workbook as Excel keeps it (Office Open XML): numbers as they are stored, dates as
/// 2024-01-31, errors by their sign; a merged cell's text in every cell it covers, and formulas without a
/// stored value marked as such.
/// \throws InvalidInput where the workbook cannot be understood
std::vector<Grid> xlsx_grids(const WorkbookFiles& files, const std::string& file);

/// The same of an OpenDocument spreadsheet; rows and cells that it repeats are repeated where something stands
/// in them.
std::vector<Grid> ods_grids(const WorkbookFiles& files, const std::string& file);

/// "2024-01-31" of a day as Excel counts them.
std::string date_of_serial(double serial, bool from_1904);

/// A number in the fewest digits that tell it from all others.
std::string number_text(double number);

} // namespace byggom
