#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace byggom {

/// Why a quantity cannot be taken, and how to mend it.
struct UnitProblem {
    std::string what;
    std::string hint;
};

/// A number and its unit, "4500 SEK/m2", in the canonical unit asked for. Units: SEK, kr, öre, Wh, g, m,
/// year (år), month (månad), person, flat, %; with the prefixes k, M and G. A month is a twelfth of a year.
/// \param canonical  "SEK/m2/year"; "1" for a share or a plain number
std::variant<double, UnitProblem> in_unit(std::string_view text, std::string_view canonical);

} // namespace byggom
