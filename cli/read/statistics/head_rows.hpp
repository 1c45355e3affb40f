#pragma once

#include "cli/read/statistics/cell_kinds.hpp"
#include "cli/read/statistics/grid.hpp"

#include <optional>
#include <vector>

namespace byggom {

/// Where the heads of a table stand, and where its body begins.
struct HeadRows {
    std::vector<std::size_t> rows; ///< from above; empty where nothing stands over the figures
    std::size_t body = 0;
};

/// The body begins with the first row of figures that goes on in the next row; years over columns are heads,
/// not figures. Heads are the rows right above with something over the figures; titles, and lines such as
/// "Källa: SCB", are none. Nothing where no row has figures.
std::optional<HeadRows> find_head_rows(const Grid& grid, const CellKinds& kinds);

/// The labels over a column, from above: an upper row's label reaches to the right as far as no other stands
/// there; a merged cell counts once.
std::vector<std::string> labels_over(const Grid& grid, const HeadRows& head, std::size_t column,
                                     std::size_t first_figure_column);

/// The lowest text of the head in a column.
std::string head_of_column(const Grid& grid, const HeadRows& head, std::size_t column);

} // namespace byggom
