#pragma once

#include "libpackage/game/allocation.hpp"

namespace byggom {

/// Separable costs, remaining benefits (Ransmeier 1942): each pays what the whole costs more for its sake,
/// m(i), and of the rest a share by what it would still be ready to pay:
///
///     r(i) = min(benefit(i), c(i)) - m(i), not below 0      y(i) = m(i) + (c(N) - sum of m(j)) r(i) / sum of
///     r(j)
///
/// Benefits are those asked with; without them c(i), and it is the same as aca. A game of values is taken as
/// one of negative costs.
Allocation scrb(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

/// Alternate cost avoided: scrb with everybody's benefit at least its cost alone.
Allocation aca(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

} // namespace byggom
