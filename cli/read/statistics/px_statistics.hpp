#pragma once

#include "cli/read/statistics.hpp"

#include <string>

namespace byggom {

/// Whether a text is a file of PC-Axis: keywords with values, and DATA at its end.
bool is_px(const std::string& text);

/// Statistics as PC-Axis keeps them (.px; SCB, "PC-Axis file format" 2013): STUB and HEADING with their VALUES
/// and CODES, DATA in their order, DATASYMBOL1 to 6 and NIL for the signs ".", "..", … and "-", KEYS for tables
/// that leave rows out; what is left out has no value. Of several languages, the file's own.
/// \throws InvalidInput
Statistics read_px_statistics(const std::string& text, const std::string& file,
                              const StatisticsOptions& options);

} // namespace byggom
