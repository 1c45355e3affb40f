#pragma once

#include "gis/zones/polygon.hpp"

#include <cstdint>
#include <vector>

namespace byggom {

/// Finds the boxes near a box without looking at all of them: a grid over the whole, each cell with the boxes
/// that touch it. Nothing is written after it is built, so any number of threads may ask.
class BoxGrid {
public:
    explicit BoxGrid(std::vector<Box> boxes);

    /// The places of the boxes that touch `box`, in rising order.
    std::vector<std::uint32_t> touching(const Box& box) const;
    /// Of the same, those that may hold a point: the boxes of its cell.
    /// \pre  the point is finite
    const std::vector<std::uint32_t>& around(const Point& point) const;
    const Box& box(std::uint32_t place) const { return boxes_[place]; }

private:
    struct Cells {
        std::size_t first_column, last_column, first_row, last_row;
    };
    Cells cells_of(const Box& box) const;

    std::vector<Box> boxes_;
    Box all_{};
    std::size_t side_ = 1; ///< cells along each side
    std::vector<std::vector<std::uint32_t>> cells_;
};

} // namespace byggom
