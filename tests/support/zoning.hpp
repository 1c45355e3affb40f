#pragma once

#include "gis/zones/polygon.hpp"

#include <cstdint>
#include <vector>

namespace byggom::test {

/// How large a made-up zoning is. As an official one: cells of very different sizes, most of them in towns,
/// whose common borders are the same winding line in both, without gaps or overlaps.
struct ZoningShape {
    int areas = 100;
    int pieces = 64; ///< straight pieces of a border between two cells
    double width = 300'000.0;
    double height = 600'000.0; ///< m
};

/// A tessellation of the rectangle from (300000, 6150000), and the points its cells grew from.
struct Zoning {
    std::vector<Polygon> areas;
    std::vector<Point> seeds;
    /// The same areas joined, those whose seeds lie in one square of a grid: each border of theirs is one of
    /// the areas' own.
    std::vector<Polygon> joined;
    std::vector<std::uint32_t> joined_of; ///< of each area, the joined one it lies in
};

/// The same for the same seed on every machine with the same compiler.
/// \param square  side of the squares by which areas are joined, m; 0: none are
Zoning made_up_zoning(const ZoningShape& shape, std::uint64_t seed, double square = 0.0);

/// Points of the rectangle: 85 of 100 near the seeds, as buildings lie, on whole centimetres.
std::vector<Point> made_up_points(const Zoning& zoning, const ZoningShape& shape, int count,
                                  std::uint64_t seed);

std::size_t vertices(const std::vector<Polygon>& areas);

} // namespace byggom::test
