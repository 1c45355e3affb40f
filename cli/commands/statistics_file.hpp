#pragma once

#include "cli/read/statistics.hpp"
#include "libpackage/area/key_table.hpp"

#include <string>

namespace byggom {

/// Statistics from a file of any kind that is read: text, JSON, PC-Axis, a workbook, or a ZIP with one such file
/// in it (of several, `archive.zip/name.csv` names one).
/// \throws FileFailed, InvalidInput
Statistics read_statistics_file(const std::string& path, const StatisticsOptions& options);

/// A key: which areas make up which greater one. \throws FileFailed, InvalidInput
KeyTable read_key_table(const std::string& path);

/// The first sheet of a workbook as text apart by commas.
std::string workbook_as_csv(const std::string& path);

} // namespace byggom
