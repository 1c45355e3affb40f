#pragma once

#include "gis/library.hpp"

namespace byggom {

/// The gis library, opened at the first call and kept.
/// \throws std::runtime_error saying what is missing, where it cannot be opened
const GisLibrary& gis();

} // namespace byggom
