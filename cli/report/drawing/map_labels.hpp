#pragma once

#include "cli/report/drawing/typesetter.hpp"

namespace byggom {

/// Writes names and the numbers of the ranking into the areas, the ranked ones first, then the roomiest; none
/// lies on another, and a name that does not fit its area is left out.
void set_labels(const MapSheet& sheet, const SheetBox& map, double unit, const Canvas& canvas,
                const Typesetter& type);

/// A white number on a dark disc.
void set_number(std::size_t number, double x, double y, double unit, const Canvas& canvas,
                const Typesetter& type);

} // namespace byggom
