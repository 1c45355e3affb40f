#pragma once

#include "libpackage/bargain/best_measures.hpp"

#include <vector>

namespace byggom {

/// What every coalition can do on its own and what it would carry out; by coalition, nobody first.
using CoalitionValues = std::vector<MeasureChoice>;

/// v(S) of every coalition S (docs/reference/model.md, section 7), exactly, in whole öre added up from the
/// measures chosen. Measures that nothing ties together, neither prerequisite nor exclusion nor limit, are
/// chosen apart, once for each group of the players they touch.
///
/// \pre  completed(problem), players <= Game::most_players
CoalitionValues coalition_values(const CoalitionProblem& problem);

} // namespace byggom
