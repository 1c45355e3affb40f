#pragma once

#include <string>

namespace byggom {

/// The text as it is where it is UTF-8; else taken for Windows-1252, which is what files that do not say
/// their encoding are in. \param taken  counts those
std::string utf8_text(const char* text, std::size_t& taken);

} // namespace byggom
