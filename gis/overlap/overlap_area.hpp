#pragma once

#include "gis/zones/polygon.hpp"

#include <vector>

namespace byggom {

/// The edges of a polygon made ready for measuring overlaps: from left to right, without the vertical ones,
/// by their left ends. `sign` is +1 where the inside lies below the edge, else -1, so that the number of
/// signs above a point tells whether it lies inside.
class EdgeList {
public:
    struct Edge {
        Point left;
        Point right;
        double sign;
    };

    EdgeList() = default;
    explicit EdgeList(const Polygon& polygon);

    const std::vector<Edge>& edges() const { return edges_; }
    double widest() const { return widest_; }
    const Box& box() const { return box_; }
    double area() const { return area_; }

private:
    std::vector<Edge> edges_;
    double widest_ = 0.0;
    Box box_{};
    double area_ = 0.0;
};

/// The area two polygons have in common, without laying one over the other:
///
///     area = sum over edges a of A and b of B of  sign_a sign_b * integral of min(a(x), b(x)) dx
///
/// Shared, touching and nested borders, holes and parts are no special cases, and there is no tolerance.
/// \pre  both are valid: a part that covers itself would count twice
/// \return m2; within rounding of 0 where they only touch
double overlap_area(const EdgeList& a, const EdgeList& b);

} // namespace byggom
