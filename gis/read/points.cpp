#include "gis/read/points.hpp"

#include "gis/overlap/locate.hpp"
#include "gis/overlap/overlaps.hpp"
#include "gis/read/open_layer.hpp"
#include "gis/read/outline.hpp"
#include "gis/read/reference_system.hpp"
#include "libpackage/problem/problem.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace byggom {
namespace {

bool has_places(OGRwkbGeometryType type) { return wkbFlatten(type) != wkbNone; }

/// A point of the geometry: itself, or one within a polygon.
bool place_of(const OGRGeometry& geometry, Point& place)
{
    OGRPoint point;
    const auto type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPoint) {
        place = {geometry.toPoint()->getX(), geometry.toPoint()->getY()};
        return geometry.IsEmpty() == 0;
    }
    const Geometry within(OGRGeometry::FromHandle(
        OGR_G_PointOnSurface(OGRGeometry::ToHandle(const_cast<OGRGeometry*>(&geometry)))));
    if (!within || within->IsEmpty() != 0)
        return false;
    place = {within->toPoint()->getX(), within->toPoint()->getY()};
    return true;
}

int field_of(OGRLayer& layer, const AreaSource& source, const std::string& name)
{
    if (name.empty())
        return -1;
    const int field = layer.GetLayerDefn()->GetFieldIndex(name.c_str());
    if (field < 0)
        throw InvalidInput({{{source.path, 0, 0}, name, "the layer has no such field", ""}});
    return field;
}

/// Each point's area, or none.
std::vector<std::optional<std::uint32_t>> located(const Zones& zones, const std::vector<Point>& points)
{
    const Locator locate(zones.polygons);
    std::vector<std::optional<std::uint32_t>> places;
    places.reserve(points.size());
    for (const auto& point : points)
        places.push_back(locate(point));
    return places;
}

} // namespace

WeighedPoints read_points(const AreaSource& source, const std::string& weight_field, const std::string& plane)
{
    const auto dataset = open_for_reading(source.path);
    auto& layer = layer_of(*dataset, source, has_places);
    const int field = field_of(layer, source, weight_field);
    OGRSpatialReference target;
    target.importFromWkt(plane.c_str());
    const auto system = system_of(layer.GetSpatialRef(), source.crs, source.path);
    const Transformation transformation(system, east_first(target));
    WeighedPoints points;
    std::vector<double> x;
    std::vector<double> y;
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        Point place;
        if (feature->GetGeometryRef() == nullptr || !place_of(*feature->GetGeometryRef(), place))
            continue;
        const auto weight = field < 0 ? std::optional(1.0) : number_of(*feature, field);
        if (!weight || *weight < 0) {
            ++points.without_weight;
            continue;
        }
        x.push_back(place.x);
        y.push_back(place.y);
        points.weights.push_back(*weight);
    }
    if (!transformation(x, y))
        throw InvalidInput({{{source.path, 0, 0},
                             "",
                             "a point lies outside the reach of its reference system",
                             "take the right one with --crs"}});
    for (std::size_t i = 0; i < x.size(); ++i)
        points.points.push_back({x[i], y[i]});
    return points;
}

PointCounts count_points(const Zones& zones, const WeighedPoints& points)
{
    PointCounts counts{std::vector<double>(zones.polygons.size(), 0.0),
                       std::vector<double>(zones.polygons.size(), 0.0), 0, 0.0, points.without_weight};
    const auto places = located(zones, points.points);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i]) {
            counts.points[*places[i]] += 1.0;
            counts.weights[*places[i]] += points.weights[i];
        } else {
            ++counts.outside;
            counts.weight_outside += points.weights[i];
        }
    }
    return counts;
}

PointWeights point_weights(const Zones& sources, const Zones& targets, const WeighedPoints& points)
{
    const auto from = located(sources, points.points);
    const auto to = located(targets, points.points);
    auto result = PointWeights{overlaps(sources.polygons, targets.polygons), 0};
    const auto ground = std::move(result.weights);
    auto& weights = result.weights;
    weights.source_sizes.assign(sources.polygons.size(), 0.0);
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> sums; // by target, then source
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i])
            weights.source_sizes[*from[i]] += points.weights[i];
        if (from[i] && to[i])
            sums[{*to[i], *from[i]}] += points.weights[i];
    }
    std::vector<char> falls_back(sources.polygons.size(), 0);
    for (std::size_t i = 0; i < falls_back.size(); ++i)
        if (!(weights.source_sizes[i] > 0.0)) {
            falls_back[i] = 1;
            weights.source_sizes[i] = 1.0;
            ++result.by_ground;
        }
    for (const auto& entry : ground.entries)
        if (falls_back[entry.source] != 0)
            sums[{entry.target, entry.source}] = entry.amount / ground.source_sizes[entry.source];
    weights.entries.clear();
    for (const auto& [pair, amount] : sums)
        if (amount > 0.0)
            weights.entries.push_back({pair.second, pair.first, amount});
    weights.target_coverage = ground.target_coverage;
    return result;
}

} // namespace byggom
