#pragma once

#include "libpackage/bargain/best_measures.hpp"

#include <vector>

namespace byggom {

/// The coalition that gains most by leaving a split.
struct Leaving {
    Coalition coalition = 0; ///< nobody where no coalition gains
    MeasureSet measures = 0; ///< what it would carry out
    std::int64_t could = 0;  ///< öre, by itself
    std::int64_t gets = 0;   ///< öre, by the split
};

/// The largest v(S) - x(S) over all coalitions S by one minimum cut, without a table, for as many players as
/// a coalition can name: players (of weight -x), measures (of what they are worth to those they need) and
/// benefits to others (which ask for the measure and the player) form one closure.
///
/// \param shares  x, öre, one for each player
/// \pre   completed(problem), is_convex_by_structure(problem)
Leaving blocking_coalition(const CoalitionProblem& problem, const std::vector<std::int64_t>& shares);

} // namespace byggom
