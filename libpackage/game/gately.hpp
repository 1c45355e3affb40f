#pragma once

#include "libpackage/game/allocation.hpp"

namespace byggom {

/// Everybody's leaving would cost the others equally much for each krona it costs the one who leaves (Gately
/// 1974):
///
///     x(i) = v(i) + (M(i) - v(i)) (v(N) - sum of v(j)) / (sum of M(j) - sum of v(j))
///
/// Not defined where the sum is 0 though there is something to share, or where a M(i) < v(i).
Allocation gately(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

} // namespace byggom
