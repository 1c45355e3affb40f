#pragma once

#include "libpackage/game/allocation.hpp"

namespace byggom {

/// Equal non-separable contribution: each its separable benefit M(i) = v(N) - v(N without i), and an equal
/// share of what is left or lacking: x(i) = M(i) + (v(N) - sum of M(j)) / n. May fall below v(i).
Allocation ensc(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

} // namespace byggom
