#pragma once

#include "cli/report/drawing/canvas.hpp"
#include "cli/report/drawing/map_sheet.hpp"

#include <string>

namespace byggom {

/// The sheet as a file.
/// \throws std::runtime_error saying why it cannot be drawn
std::string draw_map(const MapSheet& sheet, SheetFormat format);

} // namespace byggom
