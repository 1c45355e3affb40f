#include "gis/zones/box_grid.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace byggom {
namespace {

Box whole_of(const std::vector<Box>& boxes)
{
    Box all = boxes.empty() ? Box{} : boxes.front();
    for (const auto& box : boxes) {
        all.low = {std::min(all.low.x, box.low.x), std::min(all.low.y, box.low.y)};
        all.high = {std::max(all.high.x, box.high.x), std::max(all.high.y, box.high.y)};
    }
    return all;
}

/// The cell of a coordinate; what lies outside belongs to the outermost.
std::size_t cell(double coordinate, double low, double high, std::size_t side)
{
    if (!(high > low) || coordinate <= low)
        return 0;
    const double place = (coordinate - low) / (high - low) * static_cast<double>(side);
    return place >= static_cast<double>(side) ? side - 1 : static_cast<std::size_t>(place);
}

} // namespace

BoxGrid::BoxGrid(std::vector<Box> boxes) : boxes_(std::move(boxes)), all_(whole_of(boxes_))
{
    side_ = std::clamp<std::size_t>(static_cast<std::size_t>(std::sqrt(static_cast<double>(boxes_.size()))),
                                    1, 512);
    cells_.resize(side_ * side_);
    for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
        const auto range = cells_of(boxes_[i]);
        for (auto row = range.first_row; row <= range.last_row; ++row)
            for (auto column = range.first_column; column <= range.last_column; ++column)
                cells_[row * side_ + column].push_back(i);
    }
}

BoxGrid::Cells BoxGrid::cells_of(const Box& box) const
{
    return {cell(box.low.x, all_.low.x, all_.high.x, side_), cell(box.high.x, all_.low.x, all_.high.x, side_),
            cell(box.low.y, all_.low.y, all_.high.y, side_),
            cell(box.high.y, all_.low.y, all_.high.y, side_)};
}

const std::vector<std::uint32_t>& BoxGrid::around(const Point& point) const
{
    return cells_[cell(point.y, all_.low.y, all_.high.y, side_) * side_ +
                  cell(point.x, all_.low.x, all_.high.x, side_)];
}

std::vector<std::uint32_t> BoxGrid::touching(const Box& box) const
{
    std::vector<std::uint32_t> found;
    if (boxes_.empty())
        return found;
    const auto range = cells_of(box);
    for (auto row = range.first_row; row <= range.last_row; ++row)
        for (auto column = range.first_column; column <= range.last_column; ++column)
            for (const auto i : cells_[row * side_ + column])
                if (boxes_[i].touches(box))
                    found.push_back(i);
    if (range.first_row != range.last_row || range.first_column != range.last_column) {
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    return found;
}

} // namespace byggom
