#pragma once

#include "actors/figures/tables.hpp"

namespace byggom {

/// The words of each language, compiled in from cli/report/words/: English, a tab, the language's.
const std::vector<Table>& word_tables();

} // namespace byggom
