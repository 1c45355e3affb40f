#pragma once

#include "cli/read/statistics.hpp"
#include "cli/read/statistics/grid.hpp"

#include <string>

namespace byggom {

/// Whether a grid holds a table of figures at all: a sheet of explanations does not.
bool holds_table(const Grid& grid);

/// Statistics laid out in rows and columns: titles above, heads of one or several rows, areas by code, by code and
/// name in one cell or by name, labels in the first row of their block alone, columns that divide the figures,
/// footnotes below. The report says what was taken for what.
/// \throws InvalidInput with the place and the mend of whatever could be read as two things
Statistics read_grid_statistics(const Grid& grid, const std::string& file, const StatisticsOptions& options);

} // namespace byggom
