#pragma once

#include "libpackage/game/allocation.hpp"

#include <optional>

namespace byggom {

/// Bargaining between all, who fall back on standing alone if they disagree (Nash 1950; weights: Harsanyi and
/// Selten 1972): x(i) = v(i) + w(i) / W (v(N) - sum of v(j)). Coalitions between one and all play no part, so
/// the core must be tested after it. Limits to what each can get cut its share, and the others have the rest;
/// nobody gets less than alone. Not defined where together they have less than apart, or no split keeps the
/// limits.
Allocation nash_weighted(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

/// The same with limits to what each can get: x(i) = d(i) + w(i) u cut to between lowest and highest, with u
/// such that the shares add up to the total.
/// \return nothing where the limits cannot be met
std::optional<std::vector<Rational>> bargain_within(const std::vector<Rational>& disagreement,
                                                    const std::vector<Rational>& weights,
                                                    const std::vector<std::optional<Rational>>& lowest,
                                                    const std::vector<std::optional<Rational>>& highest,
                                                    const Rational& total);

} // namespace byggom
