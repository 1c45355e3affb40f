#pragma once

#include "libpackage/bargain/blocking_coalition.hpp"
#include "libpackage/bargain/package_game.hpp"
#include "libpackage/game/sampled_shapley.hpp"

namespace byggom {

/// How a split stands where no table is made.
struct LargeStability {
    bool individually_rational = false; ///< nobody gets less than it has alone
    Leaving most;                       ///< who gains most by leaving, of those that were looked at
    bool gains = false;                 ///< it does gain
};

/// What can be said of a package with more signatories than a table of coalitions takes.
struct LargeSplit {
    PackageGame package;
    MeasureChoice best;              ///< of all together
    std::vector<std::int64_t> alone; ///< what each can have alone, öre
    /// Whether one minimum cut finds the coalition that gains most by leaving, of all there are. Where
    /// measures exclude each other, a budget binds, one is harmed without being needed or outsiders act, only
    /// single signatories, pairs and all but one are looked at: that one of them gains is certain, that
    /// nobody does is not.
    bool is_decided_by_cut = false;
    std::optional<LargeStability> contract; ///< where there is one
    SampledShapley shapley;                 ///< SEK
    LargeStability shapley_stability; ///< of its means, in whole öre; who gains less than an öre for each
                                      ///< player is held not to gain
};

/// \param pairs, seed  of the sampled Shapley value
/// \pre   check_split(package) finds nothing
LargeSplit large_split(const Package& package, const Rules& rules, int pairs, std::uint64_t seed);

} // namespace byggom
