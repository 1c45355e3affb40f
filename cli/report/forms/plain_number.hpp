#pragma once

#include <string>
#include <string_view>

namespace byggom {

/// The shortest decimal number that reads back the same; never with an exponent.
std::string plain_number(double number);
/// "1.5e-7" without its exponent; any other text as it is.
std::string without_exponent(std::string_view number);

} // namespace byggom
