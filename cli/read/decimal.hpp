#pragma once

#include "libpackage/game/rational.hpp"

#include <optional>
#include <string_view>

namespace byggom {

/// A decimal number exactly as written: digits without their point, and how many stood after it.
struct Decimal {
    Integer digits;
    int decimals = 0;

    /// With more decimals: 2.5 with 2 is 250.
    /// \pre decimals <= wanted
    Integer with_decimals(int wanted) const { return digits * power_of_ten(wanted - decimals); }
    Rational value() const { return Rational(digits, power_of_ten(decimals)); }
};

/// "-12.50", "1e3"; nothing where the text is no decimal number, or has more than 40 characters or an
/// exponent beyond 30. Zeros at the end of the decimals are dropped.
std::optional<Decimal> read_decimal(std::string_view text);

/// The same, or a fraction of two of them: "579/20".
std::optional<Rational> read_number(std::string_view text);
/// Exactly; nothing for a third. With 18 decimals at most.
std::optional<Decimal> decimal_from(const Rational& number);

} // namespace byggom
