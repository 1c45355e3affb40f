#pragma once

#include "gis/zones/box_grid.hpp"
#include "gis/zones/polygon.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace byggom {

/// Finds the area a point lies in. The rule is half-open: an edge is crossed where one of its ends lies above
/// the point's height and the other does not, so that a point on a border of two areas belongs to exactly one
/// of them, and a zoning without gaps neither loses nor doubles a point. Nothing is written after it is
/// built.
class Locator {
public:
    explicit Locator(const std::vector<Polygon>& zones, unsigned threads = 1);

    /// The place of the area; the first, where areas lie on each other. A point without a place on earth,
    /// with a coordinate that is no number, lies in none.
    std::optional<std::uint32_t> operator()(const Point& point) const;

    /// The area nearest to a point outside, and how far its border lies; nothing beyond `reach` metres.
    struct Near {
        std::uint32_t area;
        double distance; ///< m
    };
    std::optional<Near> nearest(const Point& point, double reach) const;

private:
    /// An edge from its lower end to its upper one, so that two areas that share it compute alike.
    struct Edge {
        Point low;
        Point high;
    };
    /// The edges of one area, sorted into strips of equal height.
    struct Strips {
        double bottom = 0.0;
        double height = 1.0;
        std::vector<std::uint32_t> begins; ///< of each strip in `edges`, and the end
        std::vector<Edge> edges;           ///< one that crosses several strips stands in each
        std::vector<Edge> level;           ///< those that no height crosses
    };
    static Strips strips_of(const Polygon& zone);
    static bool holds(const Strips& strips, const Point& point);

    std::vector<Strips> zones_;
    BoxGrid grid_;
};

/// Each point's area, or none; the same on any number of threads.
std::vector<std::optional<std::uint32_t>> located(const Locator& locate, const std::vector<Point>& points,
                                                  unsigned threads);

} // namespace byggom
