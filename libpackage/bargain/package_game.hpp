#pragma once

#include "libpackage/bargain/coalition_values.hpp"
#include "libpackage/game/game.hpp"
#include "libpackage/model/rules.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// A package as its signatories bargain over it.
struct PackageGame {
    std::vector<ActorId> players; ///< the signatories
    CoalitionProblem problem;     ///< completed; measures in the order of the package
    Outsiders outsiders{};        ///< what those do who are not in a coalition
    /// What the package as it is agreed gives each player, öre; nothing where measures exclude each other,
    /// for then it is not agreed which of them is done.
    std::optional<std::vector<std::int64_t>> contracted;
    /// By measure, what the lines in each player's favour are worth, öre.
    std::vector<std::vector<std::int64_t>> gross;
};

/// What no coalition could be computed with: too many players or measures, or a measure that needs somebody
/// who is not among the players; and what check_split_terms finds.
std::vector<Problem> check_split(const Package& package);

/// Present values at society's rate, rounded to the öre once, by player and measure; a line belongs to the
/// measure it names. Of measures that exclude each other each is computed in a run without the others.
/// \pre  check_split(package) finds nothing
PackageGame package_game(const Package& package, const Rules& rules);

/// What a coalition gains or loses, öre, by what the others do then; what its own measures exclude they
/// cannot.
std::int64_t by_outsiders(const PackageGame& package, MeasureSet own, MeasureSet others, Coalition coalition);

/// The table of the game, in kronor with two decimals, under the package's convention on outsiders:
///
///     status quo   v(S), what S does; the others do nothing
///     act          v(S) and what S gains or loses by what the others do then, best for themselves
Game game_of(const PackageGame& package, const CoalitionValues& values, std::vector<std::string> names);

} // namespace byggom
