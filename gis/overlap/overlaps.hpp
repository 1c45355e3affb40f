#pragma once

#include "gis/zones/polygon.hpp"
#include "libpackage/area/weights.hpp"

#include <cstddef>
#include <vector>

namespace byggom {

/// The areas that every source has in common with every target, m2; sizes are the polygons' own areas. A pair
/// counts from a billionth of the smaller polygon on: less is rounding on a shared border.
/// \param threads  at most so many; the weights are the same for any number
WeightMatrix overlaps(const std::vector<Polygon>& sources, const std::vector<Polygon>& targets,
                      unsigned threads = 1);

/// Pairs of polygons of one zoning that lie on each other, with the area in common; i before j.
struct OverlappingPair {
    std::size_t first;
    std::size_t second;
    double area; ///< m2
};
/// \param least  share of the smaller polygon from which a pair is told
std::vector<OverlappingPair> overlapping_pairs(const std::vector<Polygon>& zones, double least);

} // namespace byggom
