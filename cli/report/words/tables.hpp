#pragma once

#include "actors/figures/tables.hpp"

namespace byggom {

/// The words of each language, compiled in from cli/report/words/: English, a tab, the language's.
const std::vector<EmbeddedTable>& word_tables();

} // namespace byggom
