#pragma once

#include "cli/report/workbook.hpp"

namespace byggom {

/// The workbook as a file for Excel and LibreOffice.
/// \throws std::runtime_error where it cannot be made
std::string workbook_file(const Workbook& workbook);

} // namespace byggom
