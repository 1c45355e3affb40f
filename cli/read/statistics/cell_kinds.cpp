#include "cli/read/statistics/cell_kinds.hpp"

#include "cli/read/statistics/absence.hpp"
#include "cli/read/statistics/written_number.hpp"

namespace byggom {

CellKind kind_of(const GridCell& cell)
{
    if (cell.unreckoned)
        return CellKind::formula;
    if (cell.text.empty())
        return CellKind::blank;
    if (cell.number || written_number(cell.text).is_number())
        return CellKind::number;
    return absence_of(cell.text) ? CellKind::sign : CellKind::text;
}

CellKinds::CellKinds(const Grid& grid)
{
    for (const auto& row : grid.rows) {
        kinds_.emplace_back();
        for (const auto& cell : row.cells)
            kinds_.back().push_back(kind_of(cell));
    }
}

std::vector<std::size_t> CellKinds::figures_of(std::size_t row) const
{
    std::vector<std::size_t> columns;
    for (std::size_t column = 1; column < kinds_[row].size(); ++column)
        if (is_figure(row, column))
            columns.push_back(column);
    return columns;
}

} // namespace byggom
