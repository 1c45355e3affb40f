#include "gis/library.hpp"

#include "gis/check/check_areas.hpp"
#include "gis/overlap/overlaps.hpp"
#include "gis/read/points.hpp"
#include "gis/read/read_areas.hpp"
#include "gis/read/spreadsheet.hpp"
#include "gis/write/write_layer.hpp"

#include <utility>

namespace byggom {
namespace {

std::shared_ptr<const Zones> read_areas_of(const AreaSource& source)
{
    return std::make_shared<const Zones>(read_areas(source));
}

const AreaTable& table_of(const Zones& zones) { return zones.table; }
const ReadNotes& notes_of(const Zones& zones) { return zones.notes; }

std::vector<double> square_metres_of(const Zones& zones)
{
    std::vector<double> areas;
    for (const auto& polygon : zones.polygons)
        areas.push_back(polygon.area());
    return areas;
}

WeightMatrix area_weights_of(const Zones& sources, const Zones& targets, unsigned threads)
{
    return overlaps(sources.polygons, targets.polygons, threads);
}

PointWeightsByArea point_weights_of(const Zones& sources, const Zones& targets, const AreaSource& points,
                                    const std::string& weight_field)
{
    const auto read = read_points(points, weight_field, sources.plane);
    auto found = point_weights(sources, targets, read);
    return {std::move(found.weights), found.by_ground, read.without_weight};
}

PointCountsByArea count_points_of(const Zones& zones, const AreaSource& points,
                                  const std::string& weight_field)
{
    auto counts = count_points(zones, read_points(points, weight_field, zones.plane));
    return {std::move(counts.points), std::move(counts.weights), counts.outside, counts.weight_outside,
            counts.without_weight};
}

} // namespace
} // namespace byggom

const byggom::GisLibrary* byggom_gis_library()
{
    using namespace byggom;
    static const GisLibrary library{
        gis_library_version, read_areas_of, read_table,         table_of,         notes_of,
        square_metres_of,    check_areas,   area_weights_of,    point_weights_of, count_points_of,
        write_layer,         geojson,       spreadsheet_as_csv, drawn_outlines};
    return &library;
}
