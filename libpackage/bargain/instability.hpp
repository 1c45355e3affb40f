#pragma once

#include "libpackage/bargain/package_game.hpp"
#include "libpackage/game/linear_solver.hpp"

#include <vector>

namespace byggom {

/// What can leave a package without a stable split. With none of them the game is convex and has a core.
enum class Cause { exclusion, budget, harm };

/// Why a package's core is empty, found by taking each cause away.
struct Instability {
    std::vector<Cause> alone;    ///< without this one, all else as it is, there would be a core
    std::vector<Cause> together; ///< where none suffices alone: all that are there
    std::vector<Harm> harms; ///< that weigh: a measure some binding coalition would carry out, at the cost
                             ///< of a player outside it; largest first
};

/// \param binding  the coalitions that keep the core empty (Core::binding)
/// \pre   the core is empty
Instability instability(const PackageGame& package, SetRuns& runs, const CoalitionValues& values,
                        const std::vector<Coalition>& binding, const LinearSolver* solver);

} // namespace byggom
