#pragma once

#include "libpackage/game/allocation.hpp"

namespace byggom {

/// What the contract gives each: its own benefits less what it pays and plus what it receives. It need not
/// add up to v(N); the difference is told.
Allocation as_contracted(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

} // namespace byggom
