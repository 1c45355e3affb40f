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
/// have no codes, by name, whatever its capitals and blanks (name_key.hpp): "Malmö (RegSO-Lindängen)" is the area
/// called so, or the one called "Lindängen" within Malmö, never one of another municipality.
/// Editions that differ are a mistake, and so are statistics with an area that the areas have in parts (or the
/// other way round): a code of DeSO 2018 whose last digit is 0 against those of 2025 that begin as it does.
/// Two rows for one area are a mistake. Columns that are there already get the
/// number of their coming behind their name.
Joined join(const AreaTable& areas, const AreaTable& statistics);

} // namespace byggom
