#pragma once

#include "libpackage/game/allocation.hpp"
#include "libpackage/game/excess.hpp"

#include <optional>

namespace byggom {

/// The answer to an excess question, with what proves it.
struct ExcessAnswer {
    std::vector<Rational> x; ///< in units of worth(); empty where there is no answer
    std::vector<ExcessLevel> levels;
    std::optional<Reason> why; ///< the condition that fails
};

/// The split whose objections, largest first, are smallest: unique where there is one (Schmeidler 1969).
/// Found by row generation on `solver`, then proved by fault_of_certificate(); without a solver, or where the
/// proof fails, found in fractions alone. Never returned unproved.
ExcessAnswer prenucleolus(const ExcessQuestion& question, const LinearSolver* solver);

/// Over the splits that leave nobody below what they have alone. Where there is none, the prenucleolus is
/// given as x and `defined` is false.
Allocation nucleolus(const Game& game, const RuleInputs& asked, const LinearSolver* solver);
Allocation prenucleolus(const Game& game, const RuleInputs& asked, const LinearSolver* solver);
/// Objections divided by the number of members ("weak nucleolus").
Allocation per_capita_nucleolus(const Game& game, const RuleInputs& asked, const LinearSolver* solver);
/// Objections divided by the coalition's own worth or cost, which must not be negative.
Allocation proportional_nucleolus(const Game& game, const RuleInputs& asked, const LinearSolver* solver);

} // namespace byggom
