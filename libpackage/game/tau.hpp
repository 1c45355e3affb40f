#pragma once

#include "libpackage/game/allocation.hpp"

namespace byggom {

/// The compromise between the most each can hope for and the least each can insist on (Tijs 1981):
///
///     M(i) = v(N) - v(N without i)
///     a(i) = largest over S with i of  v(S) - sum over the others j in S of M(j)
///     x = a + t (M - a)   with t such that the shares add up to v(N)
///
/// Defined where a <= M and a(N) <= v(N) <= M(N) (quasi-balanced).
Allocation tau(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

} // namespace byggom
