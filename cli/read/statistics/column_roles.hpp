#pragma once

#include "cli/read/statistics/cell_kinds.hpp"
#include "cli/read/statistics/head_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// What each column of a table is for.
struct ColumnRoles {
    std::size_t area = 0;
    std::optional<std::size_t> name;
    std::vector<std::size_t> texts;    ///< what may divide the figures, the areas' own column not among them
    std::vector<std::size_t> figures;  ///< mostly numbers, or signs that there are none
    std::vector<std::size_t> codes;    ///< what tells things apart and is no quantity: "länskod"
    std::vector<std::size_t> headless; ///< figures without a head, behind those that have one
    std::size_t first_figure = 0;
};

/// \param rows  of the body that have figures
/// \param asked  head of the column with the areas; empty: found by what stands in the columns and over them
/// \throws InvalidInput where there is no such column
ColumnRoles column_roles(const Grid& grid, const CellKinds& kinds, const HeadRows& head,
                         const std::vector<std::size_t>& rows, const std::string& asked,
                         const std::string& file);

} // namespace byggom
