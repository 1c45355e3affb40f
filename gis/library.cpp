#include "gis/library.hpp"

#include "gis/check/check_areas.hpp"
#include "gis/overlap/overlaps.hpp"
#include "gis/read/archive.hpp"
#include "gis/read/points.hpp"
#include "gis/read/read_areas.hpp"
#include "gis/write/located_points.hpp"
#include "gis/write/write_layer.hpp"

#include <stdexcept>
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

/// Ours to see to: a caller reads the one layer in the plane of the other.
void demand_one_plane(const Zones& a, const Zones& b)
{
    if (a.plane != b.plane)
        throw std::logic_error(a.source + " and " + b.source + " are measured in different planes");
}

WeightMatrix area_weights_of(const Zones& sources, const Zones& targets, unsigned threads)
{
    demand_one_plane(sources, targets);
    return overlaps(sources.polygons, targets.polygons, threads);
}

PointWeightsByArea point_weights_of(const Zones& sources, const Zones& targets, const AreaSource& points,
                                    const std::string& weight_field, unsigned threads)
{
    demand_one_plane(sources, targets);
    const auto fields = weight_field.empty() ? std::vector<std::string>{} : std::vector{weight_field};
    auto found = point_weights(sources, targets, read_points(points, fields, sources.plane), threads);
    return {std::move(found.weights), found.by_ground, found.without_weight};
}

PointCountsByArea count_points_of(const Zones& zones, const AreaSource& points,
                                  const std::vector<std::string>& fields, unsigned threads)
{
    const auto read = read_points(points, fields, zones.plane);
    auto counts = count_points(zones, read, threads);
    return {std::move(counts.points),       std::move(counts.sums),          counts.outside,
            std::move(counts.sums_outside), std::move(counts.without_value), read.without_place};
}

} // namespace
} // namespace byggom

const byggom::GisLibrary* byggom_gis_library()
{
    using namespace byggom;
    static const GisLibrary library{
        gis_library_version,  read_areas_of, read_table,      table_of,         notes_of,
        square_metres_of,     check_areas,   area_weights_of, point_weights_of, count_points_of,
        write_located_points, texts_of,      write_layer,     geojson,          archive_files,
        archive_file,         drawn_outlines};
    return &library;
}
