#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <string>

namespace byggom {

/// Exact numbers of the split: a rule's result is a fraction, never a rounding.
using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

/// Sums of up to 2^24 amounts of 64 bits, and their products with small denominators.
__extension__ typedef __int128 Wide; // NOLINT(modernize-use-using): `using` takes no __extension__

/// 10 to the power of decimals.
Integer power_of_ten(int decimals);

Integer to_integer(Wide number);

/// The decimal that was written, where a number has been through a double: of 0.1 a tenth. Exact for up to 15
/// digits; of others the double itself.
Rational decimal_of(double number);

/// "1499/300", "-3"
std::string to_string(const Rational& number);

/// An amount for a sentence: "5", "9813872.17", or a fraction where no six decimals are exact.
std::string to_amount(const Rational& number);

/// "12,345.67" is not made here: plain decimals, half away from zero, without thousands: "-12345.67".
std::string to_decimal(const Rational& number, int decimals);

} // namespace byggom
