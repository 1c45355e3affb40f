#pragma once

#include "libpackage/bargain/instability.hpp"
#include "libpackage/game/split_answer.hpp"

namespace byggom {

/// All that is to be said of the split of a package.
struct PackageSplit {
    PackageGame package;
    CoalitionValues values;
    std::vector<MeasureSet> best;       ///< what all together would carry out; more than one where they tie
    std::vector<std::int64_t> position; ///< öre by player, what the first of them gives it
    Game game;                          ///< players by their ids; in kronor with two decimals
    SplitAnswer answer;
    std::optional<Instability> instability; ///< where the core is empty
    bool needs_all = false; ///< whatever they gain over standing alone, they gain only all together
};

/// \param given  weights, key and limits, in place of those the package states; contract and gross benefits
/// are the package's
/// \pre   check_split(package) finds nothing
PackageSplit split_package(const Package& package, const Rules& rules, const RuleInputs& given,
                           const std::optional<std::string>& only_rule, const LinearSolver* solver);

} // namespace byggom
