#pragma once

#include "cli/read/statistics/grid.hpp"
#include "libpackage/area/key_table.hpp"

#include <string>

namespace byggom {

/// A key as its file has it: a row of heads, which is the first with two cells, and a row an area. Merged cells count
/// for each row they cover. \throws InvalidInput where there is no such row
KeyTable key_table_of(const Grid& grid, const std::string& file);

} // namespace byggom
