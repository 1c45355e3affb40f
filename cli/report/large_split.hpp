#pragma once

#include "cli/report/language.hpp"
#include "libpackage/bargain/large_split.hpp"

#include <string>

/// \file
/// The split of a package with too many signatories for a table. What is estimated never stands beside what
/// is exact: in a table of its own with its standard errors, in JSON under a key of its own.
namespace byggom {

std::string large_split_page(const Package& package, const LargeSplit& split, Language language, bool colour);
std::string large_split_json(const Package& package, const LargeSplit& split);
/// rule,player,x,estimate,standard_error,alone
std::string large_split_csv(const Package& package, const LargeSplit& split);

} // namespace byggom
