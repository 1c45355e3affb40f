#pragma once

#include <string>
#include <string_view>

namespace byggom {

/// A text as UTF-8, with what it came in: "UTF-8", "UTF-8 with a mark", "UTF-16" (Excel's "Unicode text"),
/// "Windows-1252" or "code page 850" (PC-Axis of DOS).
struct Decoded {
    std::string text;
    std::string_view encoding;
};

/// What is no valid UTF-8 is taken for Windows-1252, of which Latin-1 is a part; for code page 850 where å, ä and
/// ö of that one stand beside letters and none of Windows-1252 do.
Decoded decoded(std::string_view bytes);

bool is_utf8(std::string_view bytes);

} // namespace byggom
