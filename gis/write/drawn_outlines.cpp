#include "gis/write/drawn_outlines.hpp"

#include "gis/read/gdal_handle.hpp"
#include "gis/read/reference_system.hpp"
#include "gis/zones/label_place.hpp"
#include "gis/zones/zones.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace byggom {
namespace {

Box extent_of(const std::vector<Polygon>& polygons)
{
    Box all = polygons.front().box();
    for (const auto& polygon : polygons) {
        const auto& box = polygon.box();
        all.low = {std::min(all.low.x, box.low.x), std::min(all.low.y, box.low.y)};
        all.high = {std::max(all.high.x, box.high.x), std::max(all.high.y, box.high.y)};
    }
    return all;
}

bool in_line(const Point& a, const Point& b, const Point& c)
{
    return (b.x - a.x) * (c.y - a.y) == (c.x - a.x) * (b.y - a.y);
}

/// Without points that repeat the last, or lie in line with their neighbours.
Ring thinned(const Ring& ring)
{
    Ring kept;
    for (const auto& point : ring) {
        if (!kept.empty() && kept.back() == point)
            continue;
        while (kept.size() > 1 && in_line(kept[kept.size() - 2], kept.back(), point))
            kept.pop_back();
        if (kept.empty() || !(kept.back() == point))
            kept.push_back(point);
    }
    while (kept.size() > 2 &&
           (kept.front() == kept.back() || in_line(kept[kept.size() - 2], kept.back(), kept.front())))
        kept.pop_back();
    while (kept.size() > 2 && in_line(kept.back(), kept[0], kept[1]))
        kept.erase(kept.begin());
    return kept;
}

class Grid {
public:
    Grid(const Box& extent, double width, double height)
        : corner_{extent.low.x, extent.high.y},
          metres_(std::max(
              {(extent.high.x - extent.low.x) / width, (extent.high.y - extent.low.y) / height, 1e-9}))
    {}
    double metres() const { return metres_; }
    Point step(const Point& point) const
    {
        return {std::round((point.x - corner_.x) / metres_), std::round((corner_.y - point.y) / metres_)};
    }

private:
    Point corner_;
    double metres_;
};

/// The rings that are more than a line at this size. What vanishes altogether is drawn as one step.
std::vector<Ring> rings_on(const Grid& grid, const Polygon& polygon)
{
    std::vector<Ring> rings;
    for (const auto& ring : polygon.rings()) {
        Ring moved;
        for (const auto& point : ring)
            moved.push_back(grid.step(point));
        moved = thinned(moved);
        if (moved.size() > 2)
            rings.push_back(std::move(moved));
    }
    if (rings.empty()) {
        const Point at = grid.step(polygon.box().low);
        rings.push_back({at, {at.x + 1, at.y}, {at.x + 1, at.y - 1}, {at.x, at.y - 1}});
    }
    return rings;
}

std::string path_of(const std::vector<Ring>& rings)
{
    std::string path;
    for (const auto& ring : rings) {
        char command = 'M';
        for (const auto& point : ring) {
            path += command + std::to_string(static_cast<long>(point.x)) + " " +
                    std::to_string(static_cast<long>(point.y));
            command = 'L';
        }
        path += 'Z';
    }
    return path;
}

/// Degrees clockwise from the plane's own north to true north. 0 where the plane says nothing of degrees.
double true_north_at(const Point& middle, const std::string& plane_text)
{
    start_gdal();
    OGRSpatialReference plane;
    plane.importFromWkt(plane_text.c_str());
    plane.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference degrees;
    degrees.importFromEPSG(4326);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    std::vector<double> x{middle.x};
    std::vector<double> y{middle.y};
    if (!Transformation(plane, degrees)(x, y))
        return 0.0;
    y[0] += 0.01;
    if (!Transformation(degrees, plane)(x, y))
        return 0.0;
    return std::atan2(x[0] - middle.x, y[0] - middle.y) * 57.29577951308232;
}

} // namespace

DrawnOutlines drawn_outlines(const Zones& zones, double width, double height)
{
    const auto extent = extent_of(zones.polygons);
    const Grid grid(extent, width, height);
    const Point far = grid.step({extent.high.x, extent.low.y});
    DrawnOutlines drawn{grid.metres(), far.x, far.y, 0.0, {}};
    drawn.true_north =
        true_north_at({(extent.low.x + extent.high.x) / 2, (extent.low.y + extent.high.y) / 2}, zones.plane);
    for (const auto& polygon : zones.polygons) {
        const auto rings = rings_on(grid, polygon);
        const auto place = label_place(rings);
        drawn.areas.push_back({path_of(rings), place.middle.x, place.middle.y, place.half_width});
    }
    return drawn;
}

} // namespace byggom
