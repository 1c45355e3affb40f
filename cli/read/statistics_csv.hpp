#pragma once

#include "cli/read/statistics.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// Statistics in a table of characters: UTF-8 or Windows-1252, apart by comma, semicolon or tab, with title
/// lines above and footnotes below, decimal commas where commas are not what stands between cells, years in
/// the heads or in a column. A column whose every cell is a number or a sign of its lack holds figures; the
/// others divide them.
Statistics read_statistics_csv(const std::string& text, const std::string& file,
                               const std::string& code_column);

/// A cell of statistics: a number, or a sign that there is none.
struct StatisticsNumber {
    enum class Kind { number, missing, text } kind;
    double value = 0.0;
};
/// "1 234,5" where `decimal_comma`; ".." and "." are missing, as is an empty cell; "-" is zero (PC-Axis).
StatisticsNumber statistics_number(const std::string& cell, bool decimal_comma);

} // namespace byggom
