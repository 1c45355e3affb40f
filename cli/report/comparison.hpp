#pragma once

#include "cli/report/language.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <string>
#include <string_view>
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
/// \param format  "table", "json" or "csv" (actor, then a column a choice)
std::string comparison(const std::vector<Choice>& choices, std::string_view format, Language language,
                       bool colour);

} // namespace byggom
