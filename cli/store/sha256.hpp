#pragma once

#include <string>
#include <string_view>

namespace byggom {

/// The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
/// Source: FIPS PUB 180-4, sections 4.1.2, 4.2.2, 5.1.1 and 6.2.
std::string sha256(std::string_view bytes);

} // namespace byggom
