#pragma once

#include <string>
#include <string_view>

namespace byggom {

/// A text as UTF-8, with what it came in: "UTF-8", "UTF-8 with a mark" or "Windows-1252".
struct Decoded {
    std::string text;
    std::string_view encoding;
};

/// What is no valid UTF-8 is taken for Windows-1252, of which Latin-1 is a part.
Decoded decoded(std::string_view bytes);

bool is_utf8(std::string_view bytes);

} // namespace byggom
