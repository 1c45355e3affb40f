#pragma once

#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>

namespace byggom {

/// Registers the drivers, once; GDAL's own messages are kept for our errors and not printed.
void start_gdal();

using Dataset = std::unique_ptr<GDALDataset>;

/// Opens for reading.
/// \throws LayerFailed
Dataset open_for_reading(const std::string& path);

/// What GDAL said last, in one line; "no reason given" where it said nothing.
std::string last_gdal_message();

/// A reference system whose coordinates stand east before north, whatever its authority says.
OGRSpatialReference east_first(const OGRSpatialReference& system);

} // namespace byggom
