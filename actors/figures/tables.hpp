#pragma once

#include <string_view>
#include <vector>

namespace byggom {

/// A text table of figures, compiled into the program from actors/figures/.
struct EmbeddedTable {
    std::string_view name; ///< "unit_costs.csv"
    std::string_view text;
};
const std::vector<EmbeddedTable>& tables();
/// The table of who may pay whom, alone: its rows are no figures.
const std::vector<EmbeddedTable>& channel_tables();

} // namespace byggom
