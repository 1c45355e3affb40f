#include "gis/read/place.hpp"

#include "gis/read/outline.hpp"

#include <ogr_api.h>

namespace byggom {

bool has_places(OGRwkbGeometryType type) { return wkbFlatten(type) != wkbNone; }

std::optional<Point> place_of(const OGRGeometry* geometry)
{
    if (geometry == nullptr || geometry->IsEmpty() != 0)
        return std::nullopt;
    if (wkbFlatten(geometry->getGeometryType()) == wkbPoint)
        return Point{geometry->toPoint()->getX(), geometry->toPoint()->getY()};
    const Geometry within(OGRGeometry::FromHandle(
        OGR_G_PointOnSurface(OGRGeometry::ToHandle(const_cast<OGRGeometry*>(geometry)))));
    if (!within || within->IsEmpty() != 0)
        return std::nullopt;
    return Point{within->toPoint()->getX(), within->toPoint()->getY()};
}

void move_all(std::vector<Point>& points, const Transformation& transformation, const std::string& source)
{
    std::vector<double> x;
    std::vector<double> y;
    x.reserve(points.size());
    y.reserve(points.size());
    for (const auto& point : points) {
        x.push_back(point.x);
        y.push_back(point.y);
    }
    if (!transformation(x, y))
        throw InvalidInput({{{source, 0, 0},
                             "",
                             "a point lies outside the reach of its reference system",
                             "take the right one with --crs"}});
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {x[i], y[i]};
}

} // namespace byggom
