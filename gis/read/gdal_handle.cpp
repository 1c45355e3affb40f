#include "gis/read/gdal_handle.hpp"

#include "gis/layer_failed.hpp"

#include <cpl_error.h>

#include <algorithm>
#include <mutex>

namespace byggom {

void start_gdal()
{
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        CPLSetErrorHandler(CPLQuietErrorHandler);
    });
}

Dataset open_for_reading(const std::string& path)
{
    start_gdal();
    CPLErrorReset();
    Dataset dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    if (!dataset)
        throw LayerFailed(path + ": cannot be read: " + last_gdal_message());
    return dataset;
}

std::string last_gdal_message()
{
    std::string message = CPLGetLastErrorMsg();
    std::replace(message.begin(), message.end(), '\n', ' ');
    return message.empty() ? "no reason given" : message;
}

OGRSpatialReference east_first(const OGRSpatialReference& system)
{
    OGRSpatialReference copy(system);
    copy.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return copy;
}

} // namespace byggom
