#pragma once

#include <string>
#include <string_view>

namespace byggom {

/// Blanks of any kind (tab, line end, U+00A0, U+2000 to U+200A, U+202F, U+205F, U+3000) as one space, none at
/// the ends; what has no width (U+200B, U+FEFF, U+00AD) is gone.
std::string with_plain_blanks(std::string_view text);

} // namespace byggom
