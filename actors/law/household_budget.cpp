#include "actors/law/household_budget.hpp"

#include <algorithm>

namespace byggom {
namespace {

bool in_work(LabourState state) { return state == LabourState::employed || state == LabourState::subsidised; }

int under_sixteen(const Household& household)
{
    return static_cast<int>(std::count_if(household.child_ages.begin(), household.child_ages.end(),
                                          [](int age) { return age < 16; }));
}

/// One without income where there is none.
const Law::Adult& second_of(const Household& household, const Law::Adults& adults)
{
    const auto partner = household.adults == 2 ? household.partner : LabourState::outside;
    return adults[static_cast<std::size_t>(partner)];
}

} // namespace

Law::Law(FigureLookup& find)
    : tax_(find), benefits_(find), child_allowance_(find), housing_allowance_(find), social_assistance_(find),
      contributions_(find("rules.contributions.total", "1")),
      pension_contribution_(find("rules.pension.contribution", "1")),
      pension_fee_(find("rules.pension.general_fee", "1")),
      pension_ceiling_(find("rules.pension.ceiling", "1")),
      income_base_(find("rules.income_base_amount", "SEK/year"))
{}

Law::Adult Law::adult(LabourState state, const Lanes& wage, const Draw& draw) const
{
    Adult adult;
    adult.wage = in_work(state) ? (wage * 12.0).eval() : lanes(0.0);
    adult.contributions = adult.wage * draw[contributions_];
    adult.benefits = benefits_.in(state, wage, draw);
    adult.pension_right = pension_right(adult.wage, draw);
    const Lanes benefits = adult.benefits.labour_market + adult.benefits.insurance;
    adult.tax = tax_.on(adult.wage, benefits, draw);
    adult.income = adult.wage + benefits;
    adult.taxes = adult.tax.municipal + adult.tax.region + adult.tax.state - adult.tax.in_work_credit;
    return adult;
}

Lanes Law::pension_right(const Lanes& wage, const Draw& draw) const
{
    return (draw[pension_contribution_] + draw[pension_fee_]) *
           wage.min(draw[pension_ceiling_] * draw[income_base_]);
}

Law::Adults Law::adults(const Lanes& wage, const Draw& draw) const
{
    Adults adults;
    for (std::size_t state = 0; state < state_count; ++state)
        adults[state] = adult(static_cast<LabourState>(state), wage, draw);
    return adults;
}

Budget Law::budget(const Household& household, LabourState state, const Lanes& wage, const Lanes& rent,
                   const Draw& draw) const
{
    return budget(household, state, adults(wage, draw), rent, draw);
}

Law::Members Law::members(const Household& household, const Draw& draw) const
{
    return {child_allowance_.for_children(under_sixteen(household), draw),
            social_assistance_.norm(household, draw)};
}

Law::Support Law::support(const Household& household, const Members& members, LabourState state,
                          const Adults& adults, const Lanes& rent, const Draw& draw) const
{
    const Adult& first = adults[static_cast<std::size_t>(state)];
    const Adult& second = second_of(household, adults);
    Support support;
    support.housing_allowance =
        housing_allowance_.for_household(household, rent, first.income, second.income, draw);
    support.other_income = first.income + second.income - first.taxes - second.taxes +
                           members.child_allowance + support.housing_allowance;
    const Lanes earnings =
        state == LabourState::subsidised ? (first.wage - first.taxes).max(0.0).eval() : lanes(0.0);
    support.social_assistance =
        social_assistance_.residual(members.norm + social_assistance_.accepted_rent(household, rent, draw),
                                    support.other_income, earnings, draw);
    return support;
}

Budget Law::budget(const Household& household, LabourState state, const Adults& adults, const Lanes& rent,
                   const Draw& draw) const
{
    const Adult& first = adults[static_cast<std::size_t>(state)];
    const Adult& second = second_of(household, adults);
    const auto both = [&](auto part) { return Lanes(part(first) + part(second)); };
    const auto of_household = members(household, draw);
    const auto at_rent = support(household, of_household, state, adults, rent, draw);

    Budget budget;
    budget.wage = both([](const Adult& who) { return who.wage; });
    budget.contributions = both([](const Adult& who) { return who.contributions; });
    budget.pension_right = both([](const Adult& who) { return who.pension_right; });
    budget.labour_market_benefit = both([](const Adult& who) { return who.benefits.labour_market; });
    budget.insurance_benefit = both([](const Adult& who) { return who.benefits.insurance; });
    budget.taxable_income = both([](const Adult& who) { return who.tax.taxable_income; });
    budget.municipal_tax = both([](const Adult& who) { return who.tax.municipal; });
    budget.region_tax = both([](const Adult& who) { return who.tax.region; });
    budget.state_tax = both([](const Adult& who) { return who.tax.state; });
    budget.in_work_credit = both([](const Adult& who) { return who.tax.in_work_credit; });
    budget.child_allowance = of_household.child_allowance;
    budget.housing_allowance = at_rent.housing_allowance;
    budget.social_assistance = at_rent.social_assistance;
    budget.rent = rent * 12.0;
    budget.disposable = at_rent.other_income + at_rent.social_assistance;
    budget.norm = of_household.norm;
    return budget;
}

Lanes participation_tax_rate(const Budget& in_work, const Budget& out_of_work)
{
    return 1.0 - (in_work.disposable - out_of_work.disposable) / in_work.wage;
}

} // namespace byggom
