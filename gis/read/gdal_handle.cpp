#include "gis/read/gdal_handle.hpp"

#include "gis/layer_failed.hpp"
#include "gis/read/archive.hpp"

#include <cpl_error.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <vector>

namespace byggom {
namespace {

bool has_ending(const std::string& name, const std::string& ending)
{
    return name.size() >= ending.size() &&
           EQUAL(name.c_str() + (name.size() - ending.size()), ending.c_str());
}

/// Of a ZIP, the path of the one layer in it; any other path as it is.
std::string layer_path(const std::string& path)
{
    if (!has_ending(path, ".zip") || path.rfind("/vsi", 0) == 0)
        return path;
    std::vector<std::string> layers;
    for (const auto& name : archive_files(path))
        for (const char* ending : {".gpkg", ".shp", ".geojson", ".json", ".fgb", ".gml", ".kml", ".tab"})
            if (has_ending(name, ending) && name.rfind("__MACOSX", 0) != 0)
                layers.push_back(name);
    return path_in_archive(path, layers.size() == 1 ? layers.front() : "");
}

} // namespace

void start_gdal()
{
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        CPLSetErrorHandler(CPLQuietErrorHandler);
    });
}

Dataset open_for_reading(const std::string& path, const char* const* options)
{
    start_gdal();
    CPLErrorReset();
    Dataset dataset(
        GDALDataset::Open(layer_path(path).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, options));
    if (!dataset)
        throw LayerFailed(path + ": cannot be read: " + last_gdal_message());
    return dataset;
}

Dataset open_points(const std::string& path, const std::string& x_field, const std::string& y_field)
{
    const bool is_table = has_ending(path, ".csv") || has_ending(path, ".tsv") || has_ending(path, ".txt");
    if (!is_table)
        return open_for_reading(path);
    const auto x =
        "X_POSSIBLE_NAMES=" +
        (x_field.empty() ? "x,easting,east,e,ost,öst,sweref_x,x_sweref,lon,long,longitude" : x_field);
    const auto y =
        "Y_POSSIBLE_NAMES=" +
        (y_field.empty() ? "y,northing,north,n,nord,norr,sweref_y,y_sweref,lat,latitude" : y_field);
    const std::array<const char*, 5> options{x.c_str(), y.c_str(), "KEEP_GEOM_COLUMNS=YES",
                                             "AUTODETECT_TYPE=YES", nullptr};
    return open_for_reading(path, options.data());
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
