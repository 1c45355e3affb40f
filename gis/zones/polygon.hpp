#pragma once

#include <vector>

namespace byggom {

/// A point in the plane of measurement: metres, x to the east, y to the north.
struct Point {
    double x{};
    double y{};
    friend bool operator==(const Point&, const Point&) = default;
};

struct Box {
    Point low;
    Point high;
    bool touches(const Box& other) const
    {
        return low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y &&
               other.low.y <= high.y;
    }
};

/// A closed ring; the last point joins the first and is not repeated.
using Ring = std::vector<Point>;

/// The outline of an area, in as many parts as it has. Outer rings run counter-clockwise, holes clockwise.
class Polygon {
public:
    /// Turns the ring the way its kind asks for. Rings of less than three points are left out.
    void add(Ring ring, bool is_hole);

    const std::vector<Ring>& rings() const { return rings_; }
    bool is_hole(std::size_t ring) const { return holes_[ring] != 0; }
    bool empty() const { return rings_.empty(); }
    /// m2; holes left out
    double area() const { return area_; }
    /// \pre not empty
    const Box& box() const { return box_; }

private:
    std::vector<Ring> rings_;
    std::vector<char> holes_;
    double area_ = 0.0;
    Box box_{};
};

/// m2, positive where the ring runs counter-clockwise; measured from its first point, so that large
/// coordinates cost no digits.
double signed_area(const Ring& ring);

} // namespace byggom
