#include "cli/read/statistics/grid.hpp"

#include <algorithm>

namespace byggom {

const GridCell& Grid::at(std::size_t row, std::size_t column) const
{
    static const GridCell none;
    return column < rows[row].cells.size() ? rows[row].cells[column] : none;
}

std::size_t Grid::width() const
{
    std::size_t widest = 0;
    for (const auto& row : rows)
        widest = std::max(widest, row.cells.size());
    return widest;
}

bool Grid::is_blank_row(std::size_t row) const
{
    return std::all_of(rows[row].cells.begin(), rows[row].cells.end(),
                       [](const GridCell& cell) { return cell.is_blank(); });
}

std::string Grid::place(std::size_t row, std::size_t column) const
{
    const auto line = std::to_string(rows[row].line);
    return sheet.empty() ? "line " + line : sheet + "!" + column_letters(column) + line;
}

std::string column_letters(std::size_t column)
{
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

} // namespace byggom
