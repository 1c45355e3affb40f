#pragma once

#include "gis/zones/polygon.hpp"

#include <ogr_geometry.h>

#include <memory>

namespace byggom {

using Geometry = std::unique_ptr<OGRGeometry>;

/// The polygons of a geometry: of a collection, those in it; arcs as straight lines; heights left out.
Polygon outline(const OGRGeometry& geometry);

/// A multipolygon of OGR's.
Geometry geometry_of(const Polygon& polygon);

/// A valid geometry in place of one that is not, by structure: outer rings are joined and holes taken out,
/// so that parts lying on each other count once.
/// \throws LayerFailed where it cannot be mended
Geometry repaired(const OGRGeometry& geometry);

} // namespace byggom
