#pragma once

#include "cli/commands/area_answer.hpp"

#include <string>

namespace byggom {

/// The answer as a workbook: the areas with what they come to together, the tables, and a sheet that says
/// what the figures mean and rest on.
std::string workbook_of(const AreaAnswer& answer, Language language);

} // namespace byggom
