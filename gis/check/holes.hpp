#pragma once

#include "gis/zones/polygon.hpp"

#include <vector>

namespace byggom {

/// Ground that areas enclose and that belongs to none of them.
struct Hole {
    Point place; ///< a corner of it
    double area; ///< m2
};

/// Where neighbours have the same corners, the borders between them cancel, so that only areas at the rim or beside a
/// hole are joined; what lies within the rim is found again by the area it has in common with each gap.
/// \param least  m2; smaller ones are rounding
std::vector<Hole> holes_within(const std::vector<Polygon>& polygons, double least);

} // namespace byggom
