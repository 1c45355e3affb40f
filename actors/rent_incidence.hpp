#pragma once

#include "actors/person_year.hpp"
#include "libpackage/model/rules.hpp"

namespace byggom {

/// What a rent rise in full effect moves in a year, at the mix of states with the package: SEK in package
/// prices.
struct RentIncidence {
    Series housing_allowance; ///< more of it, from the state
    Series assistance;        ///< more of it, from the municipality
    Series newly_assisted;    ///< households that come to assistance by it
    Series moves;             ///< households that move because of the rise
};

/// What is paid in a year to households on assistance that move into new dwellings, at the new rent less at the
/// rent of their type: SEK in package prices.
struct MovingIn {
    Series housing_allowance;
    Series assistance;
};

/// The figures the computation of a rent rise takes from the catalogue.
struct RentFigures {
    explicit RentFigures(FigureLookup& find);
    FigureId burden_threshold; ///< share of disposable income that rent may take
    FigureId wage;             ///< SEK/month of the area's people in work
};

/// Who pays a rent rise: household by household, before and after. Those of the area's households that are
/// not on assistance claim it only where the rise pushes them under the norm.
/// \param hired  the people who change state, for the mix of states on the estate
RentIncidence rent_incidence(const RentRise& rise, const std::vector<Employment>& hired,
                             Households& households, const RentFigures& figures, const Context& context);

MovingIn moving_in(const DwellingsAdded& dwellings, Households& households, const RentFigures& figures,
                   const Context& context);

/// The same for each type of household in each state, without the package's own hires.
std::vector<RentBurden> rent_burdens(const RentRise& rise, Households& households, const RentFigures& figures,
                                     const Context& context);

/// Shares of the area's households by state of the first adult, without the package. They add up to 1.
ByState mix_of_area(const Context& context);

} // namespace byggom
