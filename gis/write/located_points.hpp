#pragma once

#include "gis/read/area_source.hpp"
#include "gis/zones/zones.hpp"

#include <cstddef>
#include <string>

namespace byggom {

/// How points are written with the area they lie in.
struct LocatedPointsToWrite {
    std::string name;        ///< of the layer
    std::string title;       ///< for the reader
    std::string description; ///< what it rests on
    std::string moment;      ///< stands as the time of writing
    double reach = 0.0;      ///< m; a point outside every area takes the nearest within it. 0: none
    unsigned threads = 1;
};

struct LocatedPoints {
    std::size_t points = 0;
    std::size_t outside = 0;       ///< in no area
    std::size_t nearest = 0;       ///< of those, with the nearest area instead
    std::size_t without_place = 0; ///< features without a geometry; written all the same
};

/// Writes each feature of the points with its own fields and geometry, and with `area_code` and `area_name`
/// of the area it lies in (of a polygon: a point within it), nothing where it lies in none. Where a reach is
/// given, `area_distance` is how far the nearest area lies, and 0 within. Fields of these names that are
/// there already are replaced. GeoPackage, FlatGeobuf or CSV, by the ending of `path`.
/// \throws InvalidInput, LayerFailed
LocatedPoints write_located_points(const Zones& zones, const AreaSource& points,
                                   const LocatedPointsToWrite& wanted, const std::string& path);

} // namespace byggom
