#include "gis/read/points.hpp"

#include "gis/overlap/locate.hpp"
#include "gis/overlap/overlaps.hpp"
#include "gis/read/open_layer.hpp"
#include "gis/read/outline.hpp"
#include "gis/read/place.hpp"
#include "gis/read/point_batches.hpp"
#include "gis/read/reference_system.hpp"
#include "libpackage/problem/problem.hpp"

#include <map>
#include <utility>

namespace byggom {
namespace {

std::vector<int> fields_of(OGRLayer& layer, const AreaSource& source, const std::vector<std::string>& names)
{
    std::vector<int> fields;
    for (const auto& name : names) {
        auto* definition = layer.GetLayerDefn();
        const int field = definition->GetFieldIndex(name.c_str());
        if (field < 0)
            throw InvalidInput({{{source.path, 0, 0}, name, "the layer has no such field", ""}});
        if (!is_number(*definition->GetFieldDefn(field)))
            throw InvalidInput({{{source.path, 0, 0}, name, "the field holds text, not numbers", ""}});
        fields.push_back(field);
    }
    return fields;
}

void read_one_by_one(OGRLayer& layer, const std::vector<int>& fields, PlacedPoints& points)
{
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        const auto place = place_of(feature->GetGeometryRef());
        if (!place) {
            ++points.without_place;
            continue;
        }
        points.points.push_back(*place);
        for (std::size_t i = 0; i < fields.size(); ++i)
            points.columns[i].values.push_back(number_of(*feature, fields[i]));
    }
}

std::optional<double> weight_of(const PlacedPoints& points, std::size_t point)
{
    return points.columns.empty() ? std::optional(1.0) : points.columns[0].values[point];
}

} // namespace

PlacedPoints read_points(const AreaSource& source, const std::vector<std::string>& fields,
                         const std::string& plane)
{
    const auto dataset = open_points(source.path, source.x_field, source.y_field);
    auto& layer = layer_of(*dataset, source, has_places);
    const auto numbers = fields_of(layer, source, fields);
    OGRSpatialReference target;
    target.importFromWkt(plane.c_str());
    const auto system = system_of(layer.GetSpatialRef(), source.crs, source.path);
    const Transformation transformation(system, east_first(target));
    PlacedPoints points;
    for (const auto& field : fields)
        points.columns.push_back({field, {}});
    if (!read_in_batches(layer, numbers, points))
        read_one_by_one(layer, numbers, points);
    move_all(points.points, transformation, source.path);
    return points;
}

PointCounts count_points(const Zones& zones, const PlacedPoints& points, unsigned threads)
{
    const auto areas = zones.polygons.size();
    PointCounts counts{std::vector<double>(areas, 0.0),
                       {},
                       0,
                       std::vector<double>(points.columns.size(), 0.0),
                       std::vector<std::size_t>(points.columns.size(), 0)};
    const auto places = located(Locator(zones.polygons, threads), points.points, threads);
    for (const auto& place : places) {
        if (place)
            counts.points[*place] += 1.0;
        else
            ++counts.outside;
    }
    for (std::size_t column = 0; column < points.columns.size(); ++column) {
        const auto& values = points.columns[column].values;
        AreaColumn sums{points.columns[column].name, std::vector<std::optional<double>>(areas)};
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!values[i])
                ++counts.without_value[column];
            else if (places[i])
                sums.values[*places[i]] = sums.values[*places[i]].value_or(0.0) + *values[i];
            else
                counts.sums_outside[column] += *values[i];
        }
        counts.sums.push_back(std::move(sums));
    }
    return counts;
}

PointWeights point_weights(const Zones& sources, const Zones& targets, const PlacedPoints& points,
                           unsigned threads)
{
    const auto from = located(Locator(sources.polygons, threads), points.points, threads);
    const auto to = located(Locator(targets.polygons, threads), points.points, threads);
    auto result = PointWeights{overlaps(sources.polygons, targets.polygons, threads), 0, 0};
    const auto ground = std::move(result.weights);
    auto& weights = result.weights;
    weights.source_sizes.assign(sources.polygons.size(), 0.0);
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> sums; // by target, then source
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto weight = weight_of(points, i);
        if (!weight || *weight < 0.0) {
            ++result.without_weight;
            continue;
        }
        if (from[i])
            weights.source_sizes[*from[i]] += *weight;
        if (from[i] && to[i])
            sums[{*to[i], *from[i]}] += *weight;
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
