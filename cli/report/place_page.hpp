#pragma once

#include "actors/places.hpp"
#include "cli/report/document.hpp"

#include <vector>

namespace byggom {

/// Whose figures a result rests on, where they differ by place: each with its place and year, those that are not
/// the municipality's own first, with what hangs on them; which of the county's two rates equalises local tax,
/// and why; and what the municipality would keep at the other.
/// \param used  figures the result rests on \param page  `on_page`, or 0 where only files are asked for
std::vector<Block> place_blocks(const Package& package, const std::vector<FigureId>& used, In page);

/// All that a municipality brings, a figure a row.
Document describe(const Municipality& municipality, const std::vector<Figure>& figures);

} // namespace byggom
