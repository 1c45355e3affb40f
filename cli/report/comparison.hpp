#pragma once

#include "cli/report/document.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <string>
#include <vector>

namespace byggom {

/// One of the packages and variants set side by side.
struct Choice {
    std::string name; ///< "lindangen", "lindangen: no-rebate"
    Package package;
    Evaluation evaluation;
};

/// What makes choices unlike in kind, so that their sums must not be compared: prices, rules, start, horizon,
/// timing, society's rate.
std::vector<Problem> check_comparable(const std::vector<Choice>& choices);

/// Present values at society's rate by actor and choice, beside the do-minimum, which is zero for everybody;
/// which choices others dominate; and in what the inputs of each differ from the first's.
Document describe(const std::vector<Choice>& choices);

} // namespace byggom
