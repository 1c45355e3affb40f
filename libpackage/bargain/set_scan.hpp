#pragma once

#include "libpackage/bargain/best_measures.hpp"
#include "libpackage/bargain/coalition_values.hpp"

#include <optional>
#include <vector>

namespace byggom {

/// All sets of the measures that are closed under what they require and exclude none of their own, nothing
/// first; the smaller before the larger, then by the measures' places in `order`.
/// \param order  of the measures, so that a tie hangs on their names and not on their places
/// \return nothing where there are more than `most`
std::optional<std::vector<MeasureSet>> possible_sets(const CoalitionProblem& problem,
                                                     const std::vector<int>& order, std::size_t most);

/// A set of measures as coalitions choose among them.
struct ScannedSet {
    MeasureSet measures = 0;
    Coalition needs = 0;            ///< players without whom it cannot be carried out
    Coalition over = 0;             ///< players whose limit it breaks
    std::vector<std::int64_t> gain; ///< öre, by player
};

/// v(S) by trying every set for every coalition; of sets worth the same the one that stands first.
///
///     others act  v(S) = max over M of what S gains by M together with what N − S would choose by itself,
///                 less what M excludes and what requires that
///
/// \param sets  possible_sets(), with what they come to
CoalitionValues scanned_values(const CoalitionProblem& problem, const std::vector<ScannedSet>& sets,
                               bool others_act);

} // namespace byggom
