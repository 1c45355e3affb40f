#include "gis/read/outline.hpp"

#include "gis/layer_failed.hpp"
#include "gis/read/gdal_handle.hpp"

#include <array>
#include <cstdint>
#include <utility>

namespace byggom {
namespace {

Ring ring_of(const OGRLinearRing& ring)
{
    Ring points;
    points.reserve(static_cast<std::size_t>(ring.getNumPoints()));
    for (int i = 0; i < ring.getNumPoints(); ++i)
        points.push_back({ring.getX(i), ring.getY(i)});
    return points;
}

void add_polygon(const OGRPolygon& part, Polygon& polygon)
{
    if (part.getExteriorRing() == nullptr)
        return;
    polygon.add(ring_of(*part.getExteriorRing()), false);
    for (int i = 0; i < part.getNumInteriorRings(); ++i)
        polygon.add(ring_of(*part.getInteriorRing(i)), true);
}

void add_all(const OGRGeometry& geometry, Polygon& polygon)
{
    const auto type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon)
        add_polygon(*geometry.toPolygon(), polygon);
    else if (type == wkbMultiPolygon || type == wkbGeometryCollection)
        for (const auto* part : *geometry.toGeometryCollection())
            add_all(*part, polygon);
}

std::unique_ptr<OGRLinearRing> closed(const Ring& ring)
{
    auto closed_ring = std::make_unique<OGRLinearRing>();
    for (const auto& point : ring)
        closed_ring->addPoint(point.x, point.y);
    closed_ring->addPoint(ring.front().x, ring.front().y);
    return closed_ring;
}

} // namespace

Polygon outline(const OGRGeometry& geometry)
{
    Polygon polygon;
    const Geometry straight(geometry.getLinearGeometry());
    if (straight)
        add_all(*straight, polygon);
    return polygon;
}

Geometry geometry_of(const Polygon& polygon)
{
    auto all = std::make_unique<OGRMultiPolygon>();
    std::unique_ptr<OGRPolygon> part;
    for (std::size_t i = 0; i < polygon.rings().size(); ++i) {
        if (!polygon.is_hole(i)) {
            if (part)
                all->addGeometryDirectly(part.release());
            part = std::make_unique<OGRPolygon>();
        }
        if (part)
            part->addRingDirectly(closed(polygon.rings()[i]).release());
    }
    if (part)
        all->addGeometryDirectly(part.release());
    return all;
}

Geometry repaired(const OGRGeometry& geometry)
{
    std::string method = "METHOD=STRUCTURE";
    std::array<char*, 2> options{method.data(), nullptr};
    Geometry valid(geometry.MakeValid(options.data()));
    if (!valid)
        throw LayerFailed("an outline cannot be mended: " + last_gdal_message());
    return valid;
}

} // namespace byggom
