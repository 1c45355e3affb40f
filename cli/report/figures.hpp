#pragma once

#include "cli/report/document.hpp"
#include "cli/report/evaluation.hpp"
#include "libpackage/figure/figure.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// The table of figures as `read_figure_table` reads it, every column; what is read back is the same.
std::string figure_table(const std::vector<Figure>& figures);

/// Every column of each figure in files, on a page those a list has room for; `flags` says what is to be
/// doubted. \param as_of      calendar year that ages are counted to \param oldest     years; an older figure
/// is flagged; none: age is not asked for
Document describe(const std::vector<Figure>& figures, int as_of, std::optional<int> oldest);
/// The same with all there is to know of each on the page too.
Document describe_in_full(const std::vector<Figure>& figures, int as_of, std::optional<int> oldest);

/// Why a figure is to be doubted: from memory, an assumption, 8 years old, undated; empty where nothing is
/// known against it. Its age counts from the later of its price year and the year it was last checked.
std::vector<Message> flags(const Figure& figure, int as_of, std::optional<int> oldest);

} // namespace byggom
