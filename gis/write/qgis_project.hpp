#pragma once

#include "gis/write/layer_to_write.hpp"
#include "gis/zones/polygon.hpp"

#include <string>

namespace byggom {

/// A QGIS project that opens the layer of a GeoPackage in its first style, in the form a GeoPackage keeps it:
/// the hexadecimal text of a ZIP with one .qgs in it.
/// \param file   name of the GeoPackage, without its folder
/// \param authority  "EPSG:3006", empty where no authority lists the plane
std::string qgis_project(const LayerToWrite& layer, const std::string& file, const Box& extent,
                         const std::string& authority);

/// The project as QGIS reads it once unpacked.
std::string qgis_project_text(const LayerToWrite& layer, const std::string& file, const Box& extent,
                              const std::string& authority);

} // namespace byggom
