#pragma once

#include "libpackage/area/area_finding.hpp"
#include "libpackage/area/area_table.hpp"
#include "libpackage/area/weights.hpp"

#include <string>
#include <utility>
#include <vector>

namespace byggom {

/// Which areas make up which greater one, a row each: DeSO in RegSO, districts in boroughs.
struct KeyTable {
    std::string file;
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows; ///< as many cells as heads
};

/// The greater areas, and how whole areas of a table add up to them: every weight is 1, so that totals are sums. A
/// source is a row of the key; `place_in_table` says where its figures stand, the table's size where it has none.
struct AddedUp {
    AreaTable targets; ///< without columns
    WeightMatrix weights;
    std::vector<std::size_t> place_in_table;
    std::vector<AreaFinding> findings;
};

/// Finds the key's column with the areas of `table` (the one most of whose codes or names the table has) and adds up
/// to those of another. Names of greater areas are told apart by municipality where the codes of their parts have one,
/// as "Ale (Alafors)".
/// \param from,to  heads of the two columns; empty: found
/// \throws InvalidInput where the columns cannot be told, or an area belongs to two greater ones
AddedUp add_up(const AreaTable& table, const KeyTable& key, const std::string& from = {},
               const std::string& to = {});

/// The columns of a table in the order of a key's rows.
AreaTable in_order_of_key(const AreaTable& table, const AddedUp& added);

} // namespace byggom
