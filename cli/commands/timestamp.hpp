#pragma once

#include <cstdint>
#include <string>

namespace byggom {

/// "2025-01-01T00:00:00.000Z": SOURCE_DATE_EPOCH of the environment, else a moment that is always the same.
std::string timestamp();
/// The same moment, seconds since 1970.
std::int64_t seconds_of_writing();

} // namespace byggom
