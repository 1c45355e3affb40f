#pragma once

#include "actors/law/household_budget.hpp"
#include "libpackage/outcome/outcome.hpp"
#include "libpackage/scene.hpp"

namespace byggom {

/// What a person-year in one state moves between the person's household and everybody else, SEK in package
/// prices, averaged over the type households.
struct PersonYear {
    Lanes wage;
    Lanes contributions;
    Lanes pension_right;
    Lanes taxable_income;
    Lanes municipal_tax;
    Lanes region_tax;
    Lanes state_tax;
    Lanes in_work_credit;
    Lanes labour_market_benefit;
    Lanes insurance_benefit;
    Lanes housing_allowance;
    Lanes assistance;
    Lanes on_assistance; ///< share of households with assistance
};
using PersonYears = std::array<PersonYear, state_count>;

/// How much of what the law gives is claimed, by state.
struct TakeUp {
    explicit TakeUp(FigureLookup& find);
    std::array<FigureId, state_count> assistance;
};

/// The accounts of people like those of an outcome, at the rent without the package. The displaced are
/// job-ready: they claim no assistance.
PersonYears person_years(const Employment& people, const Law& law, const TakeUp& take_up, const Scene& scene);

/// sum over states of person-years times one part of their accounts; states in order. SEK a year.
Series priced(const SeriesByState& person_years, const PersonYears& accounts, Lanes PersonYear::*part);

} // namespace byggom
