#pragma once

#include <string>

namespace byggom {

/// A sheet of a workbook (XLSX, ODS) as comma-separated text, the row of names first and a line a row, so
/// that what reads such text reads a workbook too. Numbers get a decimal point and no exponent; empty cells
/// stay empty.
/// \param name  of the sheet; empty: the first
/// \throws LayerFailed where it cannot be opened, InvalidInput where there is no such sheet or it has no
///         cells
std::string spreadsheet_as_csv(const std::string& path, const std::string& name = {});

} // namespace byggom
