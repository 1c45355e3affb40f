#pragma once

#include "cli/report/drawing/library.hpp"

namespace byggom {

/// The drawing library, opened at the first call and kept.
/// \throws std::runtime_error saying what is missing, where it cannot be opened
const DrawingLibrary& drawing();

} // namespace byggom
