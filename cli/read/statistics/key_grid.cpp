#include "cli/read/statistics/key_grid.hpp"

#include "cli/read/statistics_cells.hpp"
#include "libpackage/problem/problem.hpp"

#include <algorithm>

namespace byggom {

KeyTable key_table_of(const Grid& grid, const std::string& file)
{
    const auto filled = [](const GridRow& row) {
        return std::count_if(row.cells.begin(), row.cells.end(),
                             [](const GridCell& cell) { return !cell.is_blank(); });
    };
    const auto head =
        std::find_if(grid.rows.begin(), grid.rows.end(), [&](const GridRow& row) { return filled(row) > 1; });
    if (head == grid.rows.end())
        throw InvalidInput({{{file, 0, 0},
                             "",
                             "is no key of areas",
                             "two columns with heads: the areas, and those they belong to"}});
    KeyTable key{file, {}, {}};
    for (const auto& cell : head->cells)
        key.heads.push_back(cell.text);
    for (auto row = head + 1; row != grid.rows.end(); ++row) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < key.heads.size(); ++i) {
            const auto text = i < row->cells.size() ? row->cells[i].text : std::string{};
            const auto parts = region_text(text); // "0114 Upplands Väsby" is known by its code
            cells.push_back(parts.code.empty() ? text : parts.code);
        }
        key.rows.push_back(std::move(cells));
    }
    return key;
}

} // namespace byggom
