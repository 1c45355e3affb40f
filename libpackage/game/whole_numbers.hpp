#pragma once

#include "libpackage/game/game.hpp"

#include <optional>
#include <vector>

namespace byggom {

/// Fractions over one denominator.
struct OverOne {
    Integer denominator;
    std::vector<Integer> above;
};
OverOne over_one(const std::vector<Rational>& numbers);

/// A number that stands for a Wide or an Integer, whichever a scan uses.
template <class Number>
Number to_number(const Integer& integer)
{
    return static_cast<Number>(integer);
}

/// The same within 64 bits, for a game whose largest amount is known.
bool fits_narrow(const OverOne& numbers, std::int64_t largest_amount, bool times_amounts = false);

/// Whether sums of 24 such numbers, and the denominator's products with an amount of a game, stay within a
/// Wide; and where asked so, the numbers' products with an amount too.
bool fits_wide(const OverOne& numbers, bool times_amounts = false);

} // namespace byggom
