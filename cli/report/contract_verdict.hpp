#pragma once

#include "cli/report/language.hpp"
#include "libpackage/split/contract_verdict.hpp"

#include <string>

namespace byggom {

std::string contract_verdict_page(const Package& package, const ContractVerdict& verdict, Language language);
/// As of a split, without what a table of coalitions would give.
std::string contract_verdict_json(const Package& package, const ContractVerdict& verdict);

} // namespace byggom
