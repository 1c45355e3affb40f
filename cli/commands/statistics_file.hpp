#pragma once

#include "cli/read/statistics.hpp"

#include <string>

namespace byggom {

/// Statistics from a file of any kind that is read: text, JSON, PC-Axis, a workbook, or a ZIP with one such file
/// in it (of several, `archive.zip/name.csv` names one).
/// \throws FileFailed, InvalidInput
Statistics read_statistics_file(const std::string& path, const StatisticsOptions& options);

/// The first sheet of a workbook as text apart by commas.
std::string workbook_as_csv(const std::string& path);

} // namespace byggom
