#include "gis/overlap/overlap_area.hpp"

#include <algorithm>

namespace byggom {
namespace {

using Edge = EdgeList::Edge;

/// The edge's height at x; its ends exactly.
double height(const Edge& edge, double x)
{
    if (x <= edge.left.x)
        return edge.left.y;
    if (x >= edge.right.x)
        return edge.right.y;
    const double part = (x - edge.left.x) / (edge.right.x - edge.left.x);
    return edge.left.y + (edge.right.y - edge.left.y) * part;
}

/// Of one polygon, the edges in the other's range of x: those wholly below the other's box are left out (what
/// they add cancels, since the other's signs add up to 0 over every x), those wholly above lie on its top.
/// \param base  from which both polygons' heights count, so that the terms stay small
std::vector<Edge> edges_near(const EdgeList& list, const Box& other, double base)
{
    std::vector<Edge> near;
    const auto first = std::lower_bound(list.edges().begin(), list.edges().end(), other.low.x - list.widest(),
                                        [](const Edge& edge, double x) { return edge.left.x < x; });
    for (auto edge = first; edge != list.edges().end() && edge->left.x < other.high.x; ++edge) {
        const bool beside = edge->right.x <= other.low.x;
        const bool below = edge->left.y <= other.low.y && edge->right.y <= other.low.y;
        if (beside || below)
            continue;
        Edge moved = *edge;
        if (moved.left.y >= other.high.y && moved.right.y >= other.high.y)
            moved.left.y = moved.right.y = other.high.y;
        moved.left.y -= base;
        moved.right.y -= base;
        near.push_back(moved);
    }
    return near;
}

/// Integral of the lower of two straight lines over [from, to].
double integral_of_lower(const Edge& a, const Edge& b, double from, double to)
{
    const double width = to - from;
    const double a_left = height(a, from);
    const double a_right = height(a, to);
    const double b_left = height(b, from);
    const double b_right = height(b, to);
    const double left = a_left - b_left;
    const double right = a_right - b_right;
    if (left <= 0.0 && right <= 0.0)
        return (a_left + a_right) / 2.0 * width;
    if (left >= 0.0 && right >= 0.0)
        return (b_left + b_right) / 2.0 * width;
    const double part = left / (left - right);
    const double crossing = a_left + (a_right - a_left) * part;
    return ((std::min(a_left, b_left) + crossing) * part +
            (crossing + std::min(a_right, b_right)) * (1.0 - part)) /
           2.0 * width;
}

/// Both lists in one sweep from left to right; an edge meets those of the other list that have not ended.
class Sweep {
public:
    Sweep(double from, double to) : from_(from), to_(to) {}

    void meet(const Edge& edge, std::vector<const Edge*>& active)
    {
        std::size_t kept = 0;
        for (const auto* other : active) {
            if (other->right.x <= edge.left.x)
                continue;
            active[kept++] = other;
            const double begin = std::max({edge.left.x, other->left.x, from_});
            const double end = std::min({edge.right.x, other->right.x, to_});
            if (begin < end)
                sum_ += edge.sign * other->sign * integral_of_lower(edge, *other, begin, end);
        }
        active.resize(kept);
    }
    double sum() const { return sum_; }

private:
    double from_;
    double to_;
    double sum_ = 0.0;
};

} // namespace

EdgeList::EdgeList(const Polygon& polygon) : box_(polygon.box()), area_(polygon.area())
{
    for (const auto& ring : polygon.rings())
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point& from = ring[i];
            const Point& to = ring[i + 1 == ring.size() ? 0 : i + 1];
            if (from.x < to.x)
                edges_.push_back({from, to, -1.0});
            else if (to.x < from.x)
                edges_.push_back({to, from, 1.0});
        }
    std::stable_sort(edges_.begin(), edges_.end(),
                     [](const Edge& a, const Edge& b) { return a.left.x < b.left.x; });
    for (const auto& edge : edges_)
        widest_ = std::max(widest_, edge.right.x - edge.left.x);
}

double overlap_area(const EdgeList& a, const EdgeList& b)
{
    if (!a.box().touches(b.box()))
        return 0.0;
    const double base = std::max(a.box().low.y, b.box().low.y);
    const auto of_a = edges_near(a, b.box(), base);
    const auto of_b = edges_near(b, a.box(), base);
    Sweep sweep(std::max(a.box().low.x, b.box().low.x), std::min(a.box().high.x, b.box().high.x));
    std::vector<const Edge*> active_a;
    std::vector<const Edge*> active_b;
    for (std::size_t i = 0, j = 0; i < of_a.size() || j < of_b.size();) {
        if (j == of_b.size() || (i < of_a.size() && of_a[i].left.x <= of_b[j].left.x)) {
            sweep.meet(of_a[i], active_b);
            active_a.push_back(&of_a[i++]);
        } else {
            sweep.meet(of_b[j], active_a);
            active_b.push_back(&of_b[j++]);
        }
    }
    return sweep.sum();
}

} // namespace byggom
