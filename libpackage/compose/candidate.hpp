#pragma once

#include "libpackage/bargain/coalition_problem.hpp"

#include <vector>

namespace byggom {

/// The place of a value for each choice of sizes.
using Sizes = std::vector<int>;

/// A package that could be agreed: measures of the list, at sizes.
struct Candidate {
    MeasureSet measures = 0;
    Sizes sizes; ///< 0 for a choice that touches none of the measures
};

} // namespace byggom
