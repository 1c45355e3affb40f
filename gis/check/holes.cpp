#include "gis/check/holes.hpp"

#include "gis/overlap/overlap_area.hpp"
#include "gis/read/outline.hpp"
#include "gis/zones/box_grid.hpp"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>
#include <unordered_map>
#include <utility>

namespace byggom {
namespace {

struct BorderEdge {
    Point from;
    Point to;
    friend bool operator==(const BorderEdge&, const BorderEdge&) = default;
};

struct BorderHash {
    std::size_t operator()(const BorderEdge& edge) const
    {
        std::uint64_t hash = 1469598103934665603ULL; // FNV-1a, over whole numbers
        for (const double number : {edge.from.x, edge.from.y, edge.to.x, edge.to.y}) {
            std::uint64_t bits = 0;
            std::memcpy(&bits, &number, sizeof bits);
            hash = (hash ^ (bits ^ bits >> 29U)) * 1099511628211ULL;
        }
        return static_cast<std::size_t>(hash ^ hash >> 32U);
    }
};

template <class Action>
void each_edge(const Polygon& polygon, Action action)
{
    for (const auto& ring : polygon.rings())
        for (std::size_t i = 0; i < ring.size(); ++i)
            action(BorderEdge{ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]});
}

/// Whether an area has an edge that no neighbour runs the other way.
std::vector<char> at_the_rim(const std::vector<Polygon>& polygons)
{
    std::size_t count = 0;
    for (const auto& polygon : polygons)
        for (const auto& ring : polygon.rings())
            count += ring.size();
    std::unordered_map<BorderEdge, int, BorderHash> times;
    times.reserve(count);
    for (const auto& polygon : polygons)
        each_edge(polygon, [&](const BorderEdge& edge) { ++times[edge]; });
    std::vector<char> rim(polygons.size(), 0);
    for (std::size_t i = 0; i < polygons.size(); ++i)
        each_edge(polygons[i], [&](const BorderEdge& edge) {
            if (rim[i] == 0 && times.find({edge.to, edge.from}) == times.end())
                rim[i] = 1;
        });
    return rim;
}

std::optional<Polygon> joined(const std::vector<Polygon>& polygons, const std::vector<char>& chosen)
{
    OGRMultiPolygon all;
    for (std::size_t i = 0; i < polygons.size(); ++i) {
        if (chosen[i] == 0)
            continue;
        const auto geometry = geometry_of(polygons[i]);
        for (const auto* part : *geometry->toMultiPolygon())
            all.addGeometry(part);
    }
    const Geometry whole(all.UnionCascaded());
    if (!whole)
        return std::nullopt;
    return outline(*whole);
}

} // namespace

std::vector<Hole> holes_within(const std::vector<Polygon>& polygons, double least)
{
    const auto rim = at_the_rim(polygons);
    const auto whole = joined(polygons, rim);
    std::vector<Hole> holes;
    if (!whole)
        return holes;
    std::vector<Box> boxes;
    std::vector<std::size_t> inner;
    for (std::size_t i = 0; i < polygons.size(); ++i)
        if (rim[i] == 0) {
            boxes.push_back(polygons[i].box());
            inner.push_back(i);
        }
    const BoxGrid grid(std::move(boxes));
    for (std::size_t i = 0; i < whole->rings().size(); ++i) {
        if (!whole->is_hole(i))
            continue;
        Polygon gap;
        gap.add(whole->rings()[i], false);
        const EdgeList edges(gap);
        double area = std::abs(signed_area(whole->rings()[i]));
        const double rounding = 1e-9 * area;
        if (!inner.empty())
            for (const auto place : grid.touching(gap.box()))
                area -= overlap_area(EdgeList(polygons[inner[place]]), edges);
        if (area > least + rounding)
            holes.push_back({whole->rings()[i].front(), area});
    }
    return holes;
}

} // namespace byggom
