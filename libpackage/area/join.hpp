#pragma once

#include "libpackage/area/area_finding.hpp"
#include "libpackage/area/area_table.hpp"

namespace byggom {

/// Areas with the columns of statistics beside their own, and what was found on the way. An area that no row
/// of the statistics names has no value there.
struct Joined {
    AreaTable table;
    std::vector<AreaFinding> findings;
};

/// Joins by code, as text; codes of digits get leading zeros up to the areas' own width. Where the statistics
/// have no codes, by name: "Malmö (RegSO-Lindängen)" is the area called so, or "Lindängen".
/// Editions that differ are a mistake, as are two rows for one area. Columns that are there already get the
/// number of their coming behind their name.
Joined join(const AreaTable& areas, const AreaTable& statistics);

} // namespace byggom
