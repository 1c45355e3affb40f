#pragma once

#include "gis/write/layer_to_write.hpp"
#include "gis/zones/zones.hpp"

#include <string>

namespace byggom {

/// Writes areas as a GeoPackage (.gpkg: styles, a QGIS project and tables inside) or FlatGeobuf (.fgb), in
/// the plane of measurement. The file is written beside its place and takes it once whole.
/// \throws LayerFailed, with nothing left behind
void write_layer(const Zones& zones, const LayerToWrite& layer, const std::string& path);

/// Areas as GeoJSON in degrees (RFC 7946), seven decimals.
std::string geojson(const Zones& zones, const LayerToWrite& layer);

} // namespace byggom
