#pragma once

#include "gis/read/area_source.hpp"
#include "gis/zones/zones.hpp"
#include "libpackage/area/area_table.hpp"
#include "libpackage/area/weights.hpp"

#include <string>
#include <vector>

namespace byggom {

/// Points with their numbers: dwellings, floor area or people at an address.
struct PlacedPoints {
    std::vector<Point> points; ///< in the plane of measurement asked for
    std::vector<AreaColumn> columns;
    std::size_t without_place = 0; ///< features left out, since they have no geometry
};

/// Points of a layer, in a plane of measurement; of polygons (properties), a point within each.
/// \param fields  whose numbers come along; empty: places alone
/// \throws InvalidInput where a field is not there or holds no numbers
PlacedPoints read_points(const AreaSource& source, const std::vector<std::string>& fields,
                         const std::string& plane);

/// What lies in each area: the number of points, and the sum of each of their columns over the points that
/// have a value. An area without such a point has no sum.
struct PointCounts {
    std::vector<double> points;
    std::vector<AreaColumn> sums;
    std::size_t outside = 0;                ///< points in no area
    std::vector<double> sums_outside;       ///< of each column
    std::vector<std::size_t> without_value; ///< points that lack a column's number, of each
};
PointCounts count_points(const Zones& zones, const PlacedPoints& points, unsigned threads = 1);

/// Weights from points instead of ground: those of source i that lie in target j. A source without points
/// is shared out by ground and weighs as much as one point of weight 1.
struct PointWeights {
    WeightMatrix weights;
    std::size_t by_ground = 0;      ///< sources that fell back
    std::size_t without_weight = 0; ///< points left out, since their weight is not set or negative
};
/// \param points  the first column is the weight; without one each point weighs 1
PointWeights point_weights(const Zones& sources, const Zones& targets, const PlacedPoints& points,
                           unsigned threads = 1);

} // namespace byggom
