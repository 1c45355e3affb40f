#pragma once

#include "actors/place_figures.hpp"
#include "libpackage/package/package.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// Every figure compiled into the program, with the tax and benefit rules of one income year and the country's
/// means of what differs by place.
/// \throws InvalidInput where there is no table for the year, naming those there are
std::vector<Figure> catalogue(int rules_year);

/// The same, the rules of a year that has no table being the user's own.
/// \param own  figures laid over the catalogue
/// \throws InvalidInput in one message: that there are no rules of the year, or what the own ones lack
std::vector<Figure> catalogue(int rules_year, const std::vector<Figure>& own);

/// The same with what a place gives (actors/place_figures.hpp).
std::vector<Figure> catalogue(const PlaceTerms& place, const std::vector<Figure>& own);

/// The income years that have a table of rules.
std::vector<int> years_with_rules();
/// The year taken where none is said: the last with rules whose price index is no forecast.
int usual_rules_year();
/// The ids that the rules of every year have.
std::vector<std::string> ids_of_rules();

/// What is proposed to become law and stands in no year's rules yet.
struct ProposedRule {
    std::string id;
    std::string since; ///< first day it would hold, ISO
    std::string status;
    std::string what;
    std::string source;
    std::string address;
    std::string grade;
    std::string mark;
    std::string checked;
};
std::vector<ProposedRule> proposed_rules();

/// What took the place of a figure that was in the catalogue once; nothing where it never was.
std::optional<std::string> instead_of(std::string_view id);

/// The type households of the catalogue: figures "household.ID.weight", ".adults", ".age", ".rent",
/// ".child.1" … A second adult is outside work.
std::vector<Household> default_households(const Figures& figures);

} // namespace byggom
