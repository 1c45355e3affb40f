#pragma once

#include "gis/read/area_source.hpp"
#include "gis/write/drawn_outlines.hpp"
#include "gis/write/layer_to_write.hpp"
#include "gis/write/located_points.hpp"
#include "libpackage/area/area_finding.hpp"
#include "libpackage/area/area_table.hpp"
#include "libpackage/area/weights.hpp"

#include <memory>
#include <string>
#include <vector>

/// \file
/// All that a program may ask of the gis library, as one table of functions. The program opens the library
/// when a command first needs it, since linking GDAL costs every start
/// (docs/decisions/0007-gis-opened-late.md). Outlines stay inside: what comes out are values, GeoJSON and
/// paths of SVG.
namespace byggom {

struct Zones;

struct PointCountsByArea {
    std::vector<double> points;
    std::vector<AreaColumn> sums; ///< of each field asked for
    std::size_t outside = 0;
    std::vector<double> sums_outside;
    std::vector<std::size_t> without_value; ///< points that lack a field's number, of each
    std::size_t without_place = 0;
};

struct PointWeightsByArea {
    WeightMatrix weights;
    std::size_t by_ground = 0; ///< sources without points
    std::size_t without_weight = 0;
};

struct GisLibrary {
    int version; ///< of this table; a program asks for its own
    std::shared_ptr<const Zones> (*read_areas)(const AreaSource&);
    AreaTable (*read_table)(const AreaSource&);
    const AreaTable& (*table)(const Zones&);
    const ReadNotes& (*notes)(const Zones&);
    std::vector<double> (*square_metres)(const Zones&);
    std::vector<AreaFinding> (*check_areas)(const Zones&);
    WeightMatrix (*area_weights)(const Zones& sources, const Zones& targets, unsigned threads);
    PointWeightsByArea (*point_weights)(const Zones& sources, const Zones& targets, const AreaSource& points,
                                        const std::string& weight_field, unsigned threads);
    PointCountsByArea (*count_points)(const Zones&, const AreaSource& points,
                                      const std::vector<std::string>& fields, unsigned threads);
    LocatedPoints (*locate_points)(const Zones&, const AreaSource& points, const LocatedPointsToWrite&,
                                   const std::string& path);
    std::vector<std::string> (*texts)(const Zones&, const std::string& field);
    void (*write_layer)(const Zones&, const LayerToWrite&, const std::string& path);
    std::string (*geojson)(const Zones&, const LayerToWrite&);
    std::vector<std::string> (*archive_files)(const std::string& path);
    std::string (*archive_file)(const std::string& path, const std::string& name);
    DrawnOutlines (*drawn_outlines)(const Zones&, double width, double height);
};

inline constexpr int gis_library_version = 5;

} // namespace byggom

/// The table; the one name the library shows.
extern "C" const byggom::GisLibrary* byggom_gis_library();
