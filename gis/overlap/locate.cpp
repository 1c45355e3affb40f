#include "gis/overlap/locate.hpp"

#include <algorithm>
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

} // namespace

Locator::Locator(const std::vector<Polygon>& zones) : grid_(boxes_of(zones))
{
    zones_.reserve(zones.size());
    for (const auto& zone : zones)
        zones_.push_back(strips_of(zone));
}

Locator::Strips Locator::strips_of(const Polygon& zone)
{
    std::vector<Edge> edges;
    for (const auto& ring : zone.rings())
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point& a = ring[i];
            const Point& b = ring[i + 1 == ring.size() ? 0 : i + 1];
            if (a.y != b.y)
                edges.push_back(a.y < b.y ? Edge{a, b} : Edge{b, a});
        }
    const auto count = std::max<std::size_t>(1, edges.size() / edges_a_strip);
    Strips strips;
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
    for (const auto zone : grid_.touching({point, point}))
        if (holds(zones_[zone], point))
            return zone;
    return std::nullopt;
}

} // namespace byggom
