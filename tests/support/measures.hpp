#pragma once

#include "libpackage/bargain/coalition_problem.hpp"

namespace byggom::test {

/// What can leave a package without a stable split.
struct Ingredients {
    bool harm = false;
    bool exclusions = false;
    bool budgets = false;
};

/// Measures that require earlier ones, need players and are worth something to each; completed. Without harm
/// a measure costs only players it needs.
CoalitionProblem random_problem(int players, int measures, unsigned seed, Ingredients ingredients);

} // namespace byggom::test
