#pragma once

#include "gis/read/area_source.hpp"
#include "gis/write/drawn_outlines.hpp"
#include "gis/write/layer_to_write.hpp"
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
    std::vector<double> weights; ///< sums of the weight field
    std::size_t outside = 0;
    double weight_outside = 0.0;
    std::size_t without_weight = 0; ///< points left out, since their weight is not set
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
                                        const std::string& weight_field);
    PointCountsByArea (*count_points)(const Zones&, const AreaSource& points,
                                      const std::string& weight_field);
    void (*write_layer)(const Zones&, const LayerToWrite&, const std::string& path);
    std::string (*geojson)(const Zones&, const LayerToWrite&);
    std::string (*spreadsheet_as_csv)(const std::string& path);
    DrawnOutlines (*drawn_outlines)(const Zones&, double width, double height);
};

inline constexpr int gis_library_version = 3;

} // namespace byggom

/// The table; the one name the library shows.
extern "C" const byggom::GisLibrary* byggom_gis_library();
