#pragma once

#include "gis/zones/polygon.hpp"

#include <vector>

namespace byggom {

/// Where a name fits best within an outline: the middle of the largest ellipse, twice as wide as high, that
/// lies in it.
struct LabelPlace {
    Point middle;
    double half_width = 0.0; ///< of the ellipse; 0 where the outline encloses nothing
};

/// \param rings  outer ones and holes, however they turn: what lies in an odd number of them is inside
/// \param nearness  the ellipse found is at most this much narrower than the best
/// \pre   there is a point
LabelPlace label_place(const std::vector<Ring>& rings, double nearness = 2.0);

} // namespace byggom
