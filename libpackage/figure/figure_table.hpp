#pragma once

#include "libpackage/figure/figure.hpp"

#include <string_view>
#include <vector>

namespace byggom {

/// Reads a comma-separated table of figures. The first row names the columns, in any order; `id`, `value`,
/// `unit`, `source`, `grade` and `mark` must be there, `low`, `high`, `distribution`, `price_year`, `actor`,
/// `address`, `checked` and `note` may. A cell in double quotes may hold commas and doubled quotes. Numbers
/// use a decimal point.
/// \param file  the name given in the origins of the figures
/// \throws InvalidInput with every mistake: a column unknown or missing, a number unreadable, an id twice, a
///         money figure without price year, low above value or high below it
std::vector<Figure> read_figure_table(std::string_view text, std::string_view file);

/// The cells of one comma-separated record starting at `position`, which moves behind it. Lines within quotes
/// count.
std::vector<std::string> next_record(std::string_view text, std::size_t& position);

/// A plain decimal number ("-1250.5"), correctly rounded for up to 15 digits; nothing where the text is none.
/// Own, because the standard library's readers hang on the locale or are missing in libc++ 13.
std::optional<double> decimal_number(std::string_view text);

/// Nothing but digits, at most nine of them ("2025"); nothing where the text is anything else.
std::optional<int> whole_number(std::string_view text);

} // namespace byggom
