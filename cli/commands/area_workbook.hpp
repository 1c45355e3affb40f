#pragma once

#include "cli/commands/area_answer.hpp"
#include "cli/report/workbook.hpp"

namespace byggom {

/// The answer as a workbook: the areas with what they come to together, the tables, and a sheet that says
/// what the figures mean and rest on.
Workbook workbook_of(const AreaAnswer& answer, Language language);

} // namespace byggom
