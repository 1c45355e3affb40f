#pragma once

#include "gis/read/area_source.hpp"
#include "gis/zones/zones.hpp"
#include "libpackage/area/weights.hpp"

#include <string>
#include <vector>

namespace byggom {

/// Points that weigh: dwellings, floor area or people at an address.
struct WeighedPoints {
    std::vector<Point> points; ///< in the plane of measurement asked for
    std::vector<double> weights;
    std::size_t without_weight = 0; ///< points left out, since their field is not set
};

/// Points of a layer, in a plane of measurement; of polygons (properties), a point within each.
/// \param weight_field  empty: each point weighs 1
WeighedPoints read_points(const AreaSource& source, const std::string& weight_field,
                          const std::string& plane);

/// What lies in each area: the number of points and the sum of their weights.
struct PointCounts {
    std::vector<double> points;
    std::vector<double> weights;
    std::size_t outside = 0; ///< points in no area
    double weight_outside = 0.0;
    std::size_t without_weight = 0;
};
PointCounts count_points(const Zones& zones, const WeighedPoints& points);

/// Weights from points instead of ground: those of source i that lie in target j. A source without points
/// is shared out by ground and weighs as much as one point of weight 1.
struct PointWeights {
    WeightMatrix weights;
    std::size_t by_ground = 0; ///< sources that fell back
};
PointWeights point_weights(const Zones& sources, const Zones& targets, const WeighedPoints& points);

} // namespace byggom
