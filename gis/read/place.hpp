#pragma once

#include "gis/read/reference_system.hpp"
#include "gis/zones/polygon.hpp"

#include <ogr_geometry.h>

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// Whether a layer with this type of geometry has places.
bool has_places(OGRwkbGeometryType type);

/// Where something is: a point itself, a point within a polygon; nothing where there is no geometry.
std::optional<Point> place_of(const OGRGeometry* geometry);

/// \throws InvalidInput where a point lies outside the reach of its reference system
void move_all(std::vector<Point>& points, const Transformation& transformation, const std::string& source);

} // namespace byggom
