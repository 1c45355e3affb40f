#include "gis/zones/label_place.hpp"

#include <algorithm>
#include <cmath>
#include <queue>

namespace byggom {
namespace {

/// Heights count double: a circle in the stretched plane is an ellipse twice as wide as high.
constexpr double stretch = 2.0;

double distance_to_edge(const Point& p, const Point& a, const Point& b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double along =
        length == 0.0 ? 0.0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0);
    const double x = p.x - a.x - along * dx;
    const double y = p.y - a.y - along * dy;
    return std::sqrt(x * x + y * y);
}

/// To the nearest border; negative outside.
double clearance(const Point& p, const std::vector<Ring>& rings)
{
    bool inside = false;
    double nearest = 1e300;
    for (const auto& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point& a = ring[i];
            const Point& b = ring[i + 1 == ring.size() ? 0 : i + 1];
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
                inside = !inside;
            nearest = std::min(nearest, distance_to_edge(p, a, b));
        }
    return inside ? nearest : -nearest;
}

/// A square of the search: no point in it has more clearance than `best_possible`.
struct Square {
    Point middle;
    double half;
    double found;
    double best_possible;
    Square(const Point& at, double half_side, const std::vector<Ring>& rings)
        : middle(at), half(half_side), found(clearance(at, rings)),
          best_possible(found + half_side * 1.4142135623730951)
    {}
    bool operator<(const Square& other) const { return best_possible < other.best_possible; }
};

Box box_of(const std::vector<Ring>& rings)
{
    Box box{rings.front().front(), rings.front().front()};
    for (const auto& ring : rings)
        for (const auto& point : ring) {
            box.low = {std::min(box.low.x, point.x), std::min(box.low.y, point.y)};
            box.high = {std::max(box.high.x, point.x), std::max(box.high.y, point.y)};
        }
    return box;
}

} // namespace

LabelPlace label_place(const std::vector<Ring>& given, double nearness)
{
    auto rings = given;
    for (auto& ring : rings)
        for (auto& point : ring)
            point.y *= stretch;
    const auto box = box_of(rings);
    const double width = box.high.x - box.low.x;
    const double height = box.high.y - box.low.y;
    const double side = std::max(std::min(width, height), std::max(width, height) / 50);
    Square best({(box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2}, 0.0, rings);
    std::priority_queue<Square> open;
    if (side > 0.0)
        for (double x = box.low.x; x < box.high.x; x += side)
            for (double y = box.low.y; y < box.high.y; y += side)
                open.push(Square({x + side / 2, y + side / 2}, side / 2, rings));
    while (!open.empty()) {
        const Square cell = open.top();
        open.pop();
        if (cell.found > best.found)
            best = cell;
        if (cell.best_possible - std::max(best.found, 0.0) <= nearness)
            break;
        const double half = cell.half / 2;
        for (const double x : {-half, half})
            for (const double y : {-half, half})
                open.push(Square({cell.middle.x + x, cell.middle.y + y}, half, rings));
    }
    return {{best.middle.x, best.middle.y / stretch}, std::max(best.found, 0.0)};
}

} // namespace byggom
