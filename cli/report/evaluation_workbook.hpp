#pragma once

#include "cli/report/workbook.hpp"
#include "libpackage/questions/evaluate.hpp"

namespace byggom {

/// Puts the sheets whose cells are formulas before those of the Document, and takes out what stands twice:
/// balances are formulas over the ledger's lines and present values formulas over both, so that they follow a
/// changed amount.
void add_living_sheets(Workbook& book, const Package& package, const Evaluation& evaluation,
                       Language language);

} // namespace byggom
