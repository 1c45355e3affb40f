#pragma once

#include "libpackage/game/rational.hpp"

#include <cstddef>
#include <vector>

namespace byggom {

enum class ExactOutcome { optimal, infeasible, unbounded };

struct ExactSolution {
    ExactOutcome outcome = ExactOutcome::optimal;
    std::vector<Rational> z;    ///< one for each column
    std::vector<Rational> dual; ///< one for each equation; dual · column >= worth of the column
};

/// maximise   sum of worth[j] z[j]   subject to   sum of column[j] z[j] = right,   z >= 0
///
/// The simplex method in fractions, by Bland's rule after a run of steps without progress, so that it ends.
/// For programs of a few dozen equations.
/// \pre right >= 0
ExactSolution solve_exactly(const std::vector<std::vector<Rational>>& columns,
                            const std::vector<Rational>& worth, const std::vector<Rational>& right);

} // namespace byggom
