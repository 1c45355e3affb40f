#pragma once

#include "libpackage/game/allocation.hpp"

namespace byggom {

/// What all have, or pay, by a key: x(i) = v(N) key(i) / sum of key(j). The key is any measure, such as
/// demand, area or gross benefit; equal where none is given. Says nothing of what a coalition can do.
Allocation proportional(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

} // namespace byggom
