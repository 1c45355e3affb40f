#include "gis/overlap/locate.hpp"

#include "gis/overlap/in_threads.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace byggom {
namespace {

std::vector<Box> boxes_of(const std::vector<Polygon>& zones)
{
    std::vector<Box> boxes;
    boxes.reserve(zones.size());
    for (const auto& zone : zones)
        boxes.push_back(zone.box());
    return boxes;
}

constexpr std::size_t edges_a_strip = 8;
constexpr std::size_t points_a_turn = 4096; ///< that a thread takes at once

double distance(const Point& point, const Point& from, const Point& to)
{
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double length = x * x + y * y;
    const double along = ((point.x - from.x) * x + (point.y - from.y) * y) / length;
    const double part = length > 0.0 ? std::clamp(along, 0.0, 1.0) : 0.0;
    return std::hypot(point.x - from.x - part * x, point.y - from.y - part * y);
}

} // namespace

Locator::Locator(const std::vector<Polygon>& zones, unsigned threads)
    : zones_(zones.size()), grid_(boxes_of(zones))
{
    in_threads(zones.size(), threads, [&](std::size_t i) { zones_[i] = strips_of(zones[i]); });
}

Locator::Strips Locator::strips_of(const Polygon& zone)
{
    std::vector<Edge> edges;
    Strips strips;
    for (const auto& ring : zone.rings())
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point& a = ring[i];
            const Point& b = ring[i + 1 == ring.size() ? 0 : i + 1];
            (a.y == b.y ? strips.level : edges).push_back(a.y < b.y ? Edge{a, b} : Edge{b, a});
        }
    const auto count = std::max<std::size_t>(1, edges.size() / edges_a_strip);
    strips.bottom = zone.box().low.y;
    strips.height = (zone.box().high.y - strips.bottom) / static_cast<double>(count);
    const auto strip_of = [&](double y) {
        const double place = (y - strips.bottom) / strips.height;
        return place > 0.0 ? std::min(count - 1, static_cast<std::size_t>(place)) : std::size_t{0};
    };
    std::vector<std::vector<Edge>> sorted(count);
    for (const auto& edge : edges)
        for (auto strip = strip_of(edge.low.y); strip <= strip_of(edge.high.y); ++strip)
            sorted[strip].push_back(edge);
    for (const auto& strip : sorted) {
        strips.begins.push_back(static_cast<std::uint32_t>(strips.edges.size()));
        strips.edges.insert(strips.edges.end(), strip.begin(), strip.end());
    }
    strips.begins.push_back(static_cast<std::uint32_t>(strips.edges.size()));
    return strips;
}

bool Locator::holds(const Strips& strips, const Point& point)
{
    const auto count = strips.begins.size() - 1;
    const double place = (point.y - strips.bottom) / strips.height;
    const auto strip = place > 0.0 ? std::min(count - 1, static_cast<std::size_t>(place)) : std::size_t{0};
    bool inside = false;
    for (auto i = strips.begins[strip]; i < strips.begins[strip + 1]; ++i) {
        const auto& edge = strips.edges[i];
        if (edge.low.y > point.y || edge.high.y <= point.y)
            continue;
        const double part = (point.y - edge.low.y) / (edge.high.y - edge.low.y);
        if (point.x < edge.low.x + (edge.high.x - edge.low.x) * part)
            inside = !inside;
    }
    return inside;
}

std::optional<std::uint32_t> Locator::operator()(const Point& point) const
{
    if (!std::isfinite(point.x) || !std::isfinite(point.y))
        return std::nullopt;
    const Box there{point, point};
    for (const auto zone : grid_.around(point))
        if (grid_.box(zone).touches(there) && holds(zones_[zone], point))
            return zone;
    return std::nullopt;
}

std::optional<Locator::Near> Locator::nearest(const Point& point, double reach) const
{
    std::optional<Near> best;
    if (!std::isfinite(point.x) || !std::isfinite(point.y))
        return best;
    const Box near{{point.x - reach, point.y - reach}, {point.x + reach, point.y + reach}};
    for (const auto zone : grid_.touching(near))
        for (const auto* edges : {&zones_[zone].edges, &zones_[zone].level})
            for (const auto& edge : *edges) {
                const double far = distance(point, edge.low, edge.high);
                if (far <= reach && (!best || far < best->distance))
                    best = Near{zone, far};
            }
    return best;
}

std::vector<std::optional<std::uint32_t>> located(const Locator& locate, const std::vector<Point>& points,
                                                  unsigned threads)
{
    std::vector<std::optional<std::uint32_t>> places(points.size());
    in_threads((points.size() + points_a_turn - 1) / points_a_turn, threads, [&](std::size_t turn) {
        const auto end = std::min(points.size(), (turn + 1) * points_a_turn);
        for (auto i = turn * points_a_turn; i < end; ++i)
            places[i] = locate(points[i]);
    });
    return places;
}

} // namespace byggom
