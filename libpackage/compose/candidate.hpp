#pragma once

#include "libpackage/split/coalition_problem.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace byggom {

/// The place of a value for each choice of sizes.
using Sizes = std::vector<int>;

/// A package that could be agreed: measures of the list, at sizes.
struct Candidate {
    MeasureSet measures = 0;
    Sizes sizes; ///< 0 for a choice that touches none of the measures
};

/// What compose looks at in one candidate, added up exactly from a run of it. Amounts are SEK.
struct CandidateWorth {
    double objective{};
    std::vector<double> gain;                  ///< by signatory, present value at society's rate
    std::vector<std::vector<double>> balances; ///< by budget and year, of the actor whose budget it is
    double over_threshold{};                   ///< largest share of a rent rise's households pushed over it
    double under_norm{};                       ///< largest share of them pushed under the norm
};

} // namespace byggom
