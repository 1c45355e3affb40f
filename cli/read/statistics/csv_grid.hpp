#pragma once

#include "cli/read/statistics/grid.hpp"

#include <string>

namespace byggom {

struct SeparatedText {
    Grid grid;
    char separator = ',';
};

/// Cells as RFC 4180 has them (quotes may hold line ends and doubled quotes), apart by semicolon, tab, comma
/// or upright stroke: the one by which the most lines on end have as many cells, and the most cells. A first line "sep=;"
/// states it. `="0114"`, Excel's way to keep a zero, is 0114.
SeparatedText csv_grid(const std::string& text);

/// The grid as text apart by commas.
std::string csv_text(const Grid& grid);

} // namespace byggom
