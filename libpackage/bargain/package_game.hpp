#pragma once

#include "libpackage/bargain/coalition_values.hpp"
#include "libpackage/bargain/set_runs.hpp"
#include "libpackage/game/game.hpp"
#include "libpackage/model/rules.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// A limit that the package as agreed breaks.
struct BrokenLimit {
    int player = 0;
    std::int64_t most = 0;   ///< öre
    std::int64_t spends = 0; ///< öre, as agreed
};

/// A package as its signatories bargain over it.
struct PackageGame {
    std::vector<ActorId> players; ///< the signatories
    /// Completed; measures in the order of the package, with their effects taken apart: what each does where
    /// all that it requires is done, and what two of them do besides.
    CoalitionProblem problem;
    Outsiders outsiders{}; ///< what those do who are not in a coalition
    /// Every set that can be carried out, nothing first; empty where there are too many to run each.
    std::vector<MeasureSet> sets;
    /// What the package as it is agreed gives each player, öre; nothing where measures exclude each other,
    /// for then it is not agreed which of them is done.
    std::optional<std::vector<std::int64_t>> contracted;
    std::vector<BrokenLimit> broken; ///< by what is agreed
};

/// What no coalition could be computed with: too many players or measures, or a measure that needs somebody
/// who is not among the players; and what check_split_terms finds.
std::vector<Problem> check_split(const Package& package);

/// What requires, excludes and needs what or whom; no measure is worth anything yet.
CoalitionProblem coalition_structure(const Package& package, const std::vector<ActorId>& players);

/// \param runs  of this package and its signatories; runs what it takes
/// \pre  check_split(package) finds nothing
PackageGame package_game(const Package& package, SetRuns& runs);

/// v(S) of every coalition, as evaluate says of the best set of measures run by itself, each present value to
/// the öre, under the package's convention on outsiders:
///
///     status quo   what S gains by the best set it can carry out
///     act          by the best set together with what N - S would choose by itself, less what that excludes
///
/// Where there are too many sets to run each, the best are sought by what measures and pairs of them do, and
/// the sets found are run. \param without_harm  as if nobody lost by measures that do not need it
/// \pre  at most most_in_table players
CoalitionValues package_values(const PackageGame& package, SetRuns& runs, bool without_harm = false);

/// Every set that gives all together as much as the best, the first ones of them; more than one where there
/// is a tie.
std::vector<MeasureSet> best_sets(const PackageGame& package, const SetRuns& runs, const MeasureChoice& best);

/// The table of the game, in kronor with two decimals.
Game game_of(const CoalitionValues& values, std::vector<std::string> names);

} // namespace byggom
