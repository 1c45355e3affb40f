#pragma once

#include "gis/overlap/overlap_area.hpp"
#include "gis/zones/polygon.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace byggom::test {

inline Polygon polygon(Ring ring)
{
    Polygon result;
    result.add(std::move(ring), false);
    return result;
}

inline Polygon box(double x0, double y0, double x1, double y1)
{
    return polygon({{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}});
}

inline double overlap(const Polygon& a, const Polygon& b) { return overlap_area(EdgeList(a), EdgeList(b)); }

/// Numbers in [0, 1), the same on every machine.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
    double operator()()
    {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return static_cast<double>(state_ >> 11U) / 9007199254740992.0;
    }

private:
    std::uint64_t state_;
};

} // namespace byggom::test
