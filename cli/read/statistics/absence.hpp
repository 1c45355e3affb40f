#pragma once

#include <optional>
#include <string>

namespace byggom {

/// What a sign in the place of a number stands for.
enum class Absence {
    nothing,        ///< an empty cell
    zero,           ///< "-" of PC-Axis and of printed tables: there is none
    unavailable,    ///< "..", "NA", ":"
    not_applicable, ///< "."
    suppressed,     ///< "x", "C", "<5": kept back, so that nobody is known from it
    sheet_error     ///< "#N/A", "#DIV/0!": what a workbook could not compute
};

/// \param text  with plain blanks; nothing where it is no sign that is known
std::optional<Absence> absence_of(const std::string& text);

/// "not available"
const char* words_of(Absence);

} // namespace byggom
