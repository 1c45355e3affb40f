#pragma once

#include "cli/read/statistics/grid.hpp"

#include <cstdint>
#include <vector>

namespace byggom {

enum class CellKind : std::uint8_t {
    blank,
    number,
    sign, ///< of a missing figure
    text,
    formula ///< without a stored value
};

CellKind kind_of(const GridCell& cell);

/// What each cell of a grid looks like.
class CellKinds {
public:
    explicit CellKinds(const Grid& grid);
    CellKind at(std::size_t row, std::size_t column) const
    {
        return column < kinds_[row].size() ? kinds_[row][column] : CellKind::blank;
    }
    /// A number, a sign or a formula.
    bool is_figure(std::size_t row, std::size_t column) const
    {
        const auto kind = at(row, column);
        return kind != CellKind::blank && kind != CellKind::text;
    }
    /// Columns behind the first with a figure.
    std::vector<std::size_t> figures_of(std::size_t row) const;

private:
    std::vector<std::vector<CellKind>> kinds_;
};

} // namespace byggom
