#pragma once

#include "libpackage/game/allocation.hpp"

namespace byggom {

/// What each has alone and an equal share of the rest: x(i) = v(i) + (v(N) - sum of v(j)) / n.
Allocation equal_surplus(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

} // namespace byggom
