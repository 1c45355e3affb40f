#pragma once

#include "gis/read/points.hpp"

#include <ogrsf_frmts.h>

#include <vector>

namespace byggom {

/// Reads the points of a layer in batches of columns, which is four times as fast as feature by feature,
/// where its driver has a way of its own to hand them out and its geometries are points.
/// \param points  with a column a field, still empty; their places in the layer's own reference system
/// \return false, and nothing read, where the layer has to be read feature by feature
bool read_in_batches(OGRLayer& layer, const std::vector<int>& fields, PlacedPoints& points);

} // namespace byggom
