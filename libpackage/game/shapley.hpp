#pragma once

#include "libpackage/game/allocation.hpp"

namespace byggom {

/// Each gets what it adds to those before it, on average over all orders (Shapley 1953):
///
///     x(i) = sum over S without i of  |S|! (n-|S|-1)! / n!  (v(S+i) - v(S))
///
/// Exact, in one pass over the table; always defined.
Allocation shapley(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

/// The dividend of each coalition, what it creates beyond all within it, shared by weight (Kalai and Samet
/// 1987). Needs positive weights, and at most 4,096 different sums of them.
Allocation weighted_shapley(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

/// d(S) = sum over T in S of (-1)^(|S|-|T|) v(T), in units of worth()
std::vector<Wide> dividends(const Game& game);

} // namespace byggom
