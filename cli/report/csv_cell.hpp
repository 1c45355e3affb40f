#pragma once

#include <string>
#include <string_view>

namespace byggom {

/// A cell of a CSV line, quoted where it must be (RFC 4180).
std::string csv_cell(std::string_view text);

} // namespace byggom
