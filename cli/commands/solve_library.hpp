#pragma once

#include "cli/solve/library.hpp"

namespace byggom {

/// The library of solvers, opened at the first call and kept.
/// \throws std::runtime_error saying what is missing, where it cannot be opened
const SolveLibrary& solvers();

} // namespace byggom
