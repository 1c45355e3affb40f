#pragma once

#include "actors/place_figures.hpp"
#include "libpackage/package/package.hpp"

#include <vector>

namespace byggom {

/// Every figure compiled into the program, with the tax and benefit rules of one income year and the
/// country's means of what differs by place. \throws InvalidInput where there is no table for the year,
/// naming those there are
std::vector<Figure> catalogue(int rules_year);

/// The same with what a place gives. \param own  figures that will be laid over (actors/place_figures.hpp)
std::vector<Figure> catalogue(const PlaceTerms& place, const std::vector<Figure>& own);

/// The income years that have a table of rules.
std::vector<int> years_with_rules();

/// The type households of the catalogue: figures "household.ID.weight", ".adults", ".age", ".rent",
/// ".child.1" … A second adult is outside work.
std::vector<Household> default_households(const Figures& figures);

} // namespace byggom
