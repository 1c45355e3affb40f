#pragma once

#include "actors/places.hpp"

namespace byggom {

/// Which of a county's two rates equalises local tax (law 2004:773, 7 §).
enum class EqualisationRate { unsaid, grant, fee };

/// What is asked of a place.
struct PlaceTerms {
    std::optional<Municipality> municipality; ///< none: the country's means
    EqualisationRate equalisation = EqualisationRate::unsaid;
    int rules_year = 0;  ///< income year of taxes, equalisation and accepted rents
    int built_from = 0;  ///< calendar year in which a new building is begun: of what it costs
    int built_until = 0; ///< … and in which its first works end: of the rents of new dwellings
};

/// The figures that a place gives the rules and the measures:
///
/// - rules.municipal_tax_rate, rules.region_tax_rate: of the rules' year, else the nearest year known
/// - rules.equalisation.{municipality,region}: the county's rate taken; .grant and .fee behind it: both
/// - rules.accepted_rent.{single,couple,child_1,child_2,child_3,more}: the municipality's own decision of the rules' year or the last before it, carried by consumer prices; else
///   the Social Insurance Agency's of its class; else local median rent times 40, 60, 80, 80 and 90 m2
/// - en.heat_price: the last year known, times the rise of the country's mean since
/// - rent.median: of all rented dwellings
/// - newbuild.capex, newbuild.rent: of the class of place, else the country, in the year nearest to the
///   building's
/// - fs.cost_per_household_month: what assistance pays a household a month
/// - newbuild.on_assistance and, where a municipality is named, area.default.on_assistance and
///   area.default.employment
///
/// What a municipality lacks is its county's, its class's or the country's, in `place` and in the mark
/// `derived`; never another municipality's, and never 0.
/// \param figures  must hold the price index \param own  figures laid over, of which those called
/// "place.CODE.ITEM.YEAR" stand among the tables' values, and those of the price index before the catalogue's
/// \throws InvalidInput where the price index lacks a year
std::vector<Figure> figures_of_place(const PlaceTerms& terms, const std::vector<Figure>& figures,
                                     const std::vector<Figure>& own);

/// What hangs on a figure of a place, for the reader: "what assistance pays of a rent"; empty for other
/// figures.
std::string_view hangs_on(std::string_view id);

} // namespace byggom
