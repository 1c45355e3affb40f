#include "libpackage/game/rational.hpp"

#include <cmath>

namespace byggom {

Integer power_of_ten(int decimals)
{
    Integer power = 1;
    for (int i = 0; i < decimals; ++i)
        power *= 10;
    return power;
}

Integer to_integer(Wide number)
{
    const bool negative = number < 0;
    Wide rest = negative ? -number : number;
    Integer result = static_cast<std::uint64_t>(rest >> 64);
    result <<= 64;
    result += static_cast<std::uint64_t>(rest);
    return negative ? Integer(-result) : result;
}

Rational decimal_of(double number)
{
    constexpr int most_decimals = 15;
    constexpr double most_exact =
        9007199254740992.0; // 2^53: below, a whole number and its division are exact
    double scale = 1;
    for (int decimals = 0; decimals <= most_decimals; ++decimals, scale *= 10) {
        const double above = std::round(number * scale);
        if (std::abs(above) < most_exact && above / scale == number)
            return Rational(Integer(std::llround(above)), power_of_ten(decimals));
    }
    return Rational(number);
}

std::string to_string(const Rational& number)
{
    const Integer below = denominator(number);
    const std::string above = numerator(number).str();
    return below == 1 ? above : above + "/" + below.str();
}

std::string to_amount(const Rational& number)
{
    for (int decimals = 0; decimals <= 6; ++decimals)
        if (denominator(Rational(number * power_of_ten(decimals))) == 1)
            return to_decimal(number, decimals);
    return to_string(number);
}

std::string to_decimal(const Rational& number, int decimals)
{
    const Rational scaled = abs(number) * power_of_ten(decimals);
    const Integer rounded = (2 * numerator(scaled) + denominator(scaled)) / (2 * denominator(scaled));
    std::string digits = rounded.str();
    const auto wanted = static_cast<std::size_t>(decimals) + 1;
    if (digits.size() < wanted)
        digits.insert(0, wanted - digits.size(), '0');
    if (decimals > 0)
        digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
    return (number < 0 && rounded != 0 ? "-" : "") + digits;
}

} // namespace byggom
