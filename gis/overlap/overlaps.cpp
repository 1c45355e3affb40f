#include "gis/overlap/overlaps.hpp"

#include "gis/overlap/in_threads.hpp"
#include "gis/overlap/overlap_area.hpp"
#include "gis/zones/box_grid.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace byggom {
namespace {

constexpr double rounding = 1e-9; ///< share of the smaller polygon below which a pair is none

std::vector<EdgeList> edge_lists(const std::vector<Polygon>& polygons, unsigned threads)
{
    std::vector<EdgeList> lists(polygons.size());
    in_threads(polygons.size(), threads, [&](std::size_t i) { lists[i] = EdgeList(polygons[i]); });
    return lists;
}

BoxGrid grid_of(const std::vector<Polygon>& polygons)
{
    std::vector<Box> boxes;
    boxes.reserve(polygons.size());
    for (const auto& polygon : polygons)
        boxes.push_back(polygon.box());
    return BoxGrid(std::move(boxes));
}

std::vector<double> areas(const std::vector<Polygon>& polygons)
{
    std::vector<double> result;
    result.reserve(polygons.size());
    for (const auto& polygon : polygons)
        result.push_back(polygon.area());
    return result;
}

} // namespace

WeightMatrix overlaps(const std::vector<Polygon>& sources, const std::vector<Polygon>& targets,
                      unsigned threads)
{
    const auto source_edges = edge_lists(sources, threads);
    const auto target_edges = edge_lists(targets, threads);
    const auto grid = grid_of(sources);
    std::vector<std::vector<Weight>> by_target(targets.size());
    in_threads(targets.size(), threads, [&](std::size_t target) {
        for (const auto source : grid.touching(targets[target].box())) {
            const double area = overlap_area(source_edges[source], target_edges[target]);
            if (area > rounding * std::min(sources[source].area(), targets[target].area()))
                by_target[target].push_back({source, static_cast<std::uint32_t>(target), area});
        }
    });
    WeightMatrix weights{{}, areas(sources), {}};
    for (std::size_t target = 0; target < targets.size(); ++target) {
        double covered = 0.0;
        for (const auto& entry : by_target[target])
            covered += entry.amount;
        weights.entries.insert(weights.entries.end(), by_target[target].begin(), by_target[target].end());
        weights.target_coverage.push_back(covered / targets[target].area());
    }
    return weights;
}

std::vector<OverlappingPair> overlapping_pairs(const std::vector<Polygon>& zones, double least)
{
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    const auto edges = edge_lists(zones, threads);
    const auto grid = grid_of(zones);
    std::vector<std::vector<OverlappingPair>> by_zone(zones.size());
    in_threads(zones.size(), threads, [&](std::size_t i) {
        for (const std::size_t j : grid.touching(zones[i].box())) {
            if (j <= i)
                continue;
            const double area = overlap_area(edges[i], edges[j]);
            if (area > least * std::min(zones[i].area(), zones[j].area()))
                by_zone[i].push_back({i, j, area});
        }
    });
    std::vector<OverlappingPair> pairs;
    for (const auto& own : by_zone)
        pairs.insert(pairs.end(), own.begin(), own.end());
    return pairs;
}

} // namespace byggom
