#include "gis/zones/polygon.hpp"

#include <algorithm>
#include <utility>

namespace byggom {

double signed_area(const Ring& ring)
{
    double twice = 0.0;
    const Point base = ring.empty() ? Point{} : ring.front();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point& a = ring[i];
        const Point& b = ring[i + 1 == ring.size() ? 0 : i + 1];
        twice += (a.x - base.x) * (b.y - base.y) - (b.x - base.x) * (a.y - base.y);
    }
    return twice / 2.0;
}

void Polygon::add(Ring ring, bool is_hole)
{
    if (ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
    if (ring.size() < 3)
        return;
    const double area = signed_area(ring);
    if ((area < 0.0) != is_hole)
        std::reverse(ring.begin(), ring.end());
    area_ += is_hole ? -(area < 0.0 ? -area : area) : (area < 0.0 ? -area : area);
    if (rings_.empty())
        box_ = {ring.front(), ring.front()};
    for (const auto& point : ring) {
        box_.low = {std::min(box_.low.x, point.x), std::min(box_.low.y, point.y)};
        box_.high = {std::max(box_.high.x, point.x), std::max(box_.high.y, point.y)};
    }
    rings_.push_back(std::move(ring));
    holes_.push_back(is_hole ? 1 : 0);
}

} // namespace byggom
