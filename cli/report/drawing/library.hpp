#pragma once

#include "cli/report/drawing/map_sheet.hpp"

#include <string>

/// \file
/// All that the program may ask of the drawing library, as one table of functions. The program opens it when
/// a map is to be drawn, since linking Cairo and Pango costs every start
/// (docs/decisions/0016-maps-drawn-with-cairo.md).
namespace byggom {

struct DrawingLibrary {
    int version; ///< of this table; a program asks for its own
    /// The file, its bytes the same whenever it is drawn on a machine with the same typefaces.
    /// \param format  "png", "svg" or "pdf"
    std::string (*draw_map)(const MapSheet& sheet, const std::string& format);
};

inline constexpr int drawing_library_version = 1;

} // namespace byggom

/// The table; the one name the library shows.
extern "C" const byggom::DrawingLibrary* byggom_drawing_library();
