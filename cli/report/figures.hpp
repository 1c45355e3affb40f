#pragma once

#include "cli/report/records.hpp"
#include "libpackage/figure/figure.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// The table of figures as `read_figure_table` reads it, every column; what is read back is the same.
std::string figure_table(const std::vector<Figure>& figures);

/// Every column of each figure; `flags` says what is to be doubted.
/// \param as_of      calendar year that ages are counted to
/// \param oldest     years; an older figure is flagged; none: age is not asked for
Records figure_records(const std::vector<Figure>& figures, int as_of, std::optional<int> oldest);
/// The columns a list on a screen has room for, in words.
Records short_figure_records(const std::vector<Figure>& figures, int as_of, std::optional<int> oldest,
                             Language language = Language::english);

/// What ages are held against.
struct AgeLimit {
    int as_of = 0;  ///< calendar year that ages are counted to
    int oldest = 0; ///< years
};
/// "12 years old", "undated"; empty where the figure is young enough. Its age counts as for `flags`.
std::string age_flag(const Figure& figure, AgeLimit limit, Language language = Language::english);

/// Why a figure is to be doubted: "from memory", "assumption", "8 years old", "undated"; empty where nothing
/// is known against it. Its age counts from the later of its price year and the year it was last checked.
std::string flags(const Figure& figure, int as_of, std::optional<int> oldest,
                  Language language = Language::english);

} // namespace byggom
