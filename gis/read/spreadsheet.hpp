#pragma once

#include <string>

namespace byggom {

/// The first sheet of a workbook (XLSX, ODS) as comma-separated text, the row of names first and a line a
/// row, so that what reads such text reads a workbook too. Numbers get a decimal point and no exponent; empty
/// cells stay empty. \throws LayerFailed where it cannot be opened, InvalidInput where there is no sheet with
/// cells
std::string spreadsheet_as_csv(const std::string& path);

} // namespace byggom
