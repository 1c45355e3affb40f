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
    adult.benefits = benefits_.in(state, wage, draw);
    adult.pension_right = pension_right(adult.wage, draw);
    adult.tax = tax_.on(adult.wage, adult.benefits.labour_market + adult.benefits.insurance, draw);
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

Budget Law::budget(const Household& household, LabourState state, const Adults& adults, const Lanes& rent,
                   const Draw& draw) const
{
    const int partner = household.adults == 2 ? household.partner : place(LabourState::outside);
    const Adult& first = adults[static_cast<std::size_t>(state)];
    const Adult& second = adults[static_cast<std::size_t>(partner)];
    const auto both = [&](auto part) { return Lanes(part(first) + part(second)); };
    const auto income_of = [](const Adult& who) {
        return Lanes(who.wage + who.benefits.labour_market + who.benefits.insurance);
    };
    const auto tax_of = [](const Adult& who) {
        return Lanes(who.tax.municipal + who.tax.region + who.tax.state - who.tax.in_work_credit);
    };

    Budget budget;
    budget.wage = both([](const Adult& who) { return who.wage; });
    budget.contributions = budget.wage * draw[contributions_];
    budget.pension_right = both([](const Adult& who) { return who.pension_right; });
    budget.labour_market_benefit = both([](const Adult& who) { return who.benefits.labour_market; });
    budget.insurance_benefit = both([](const Adult& who) { return who.benefits.insurance; });
    budget.taxable_income = both([](const Adult& who) { return who.tax.taxable_income; });
    budget.municipal_tax = both([](const Adult& who) { return who.tax.municipal; });
    budget.region_tax = both([](const Adult& who) { return who.tax.region; });
    budget.state_tax = both([](const Adult& who) { return who.tax.state; });
    budget.in_work_credit = both([](const Adult& who) { return who.tax.in_work_credit; });
    budget.child_allowance = child_allowance_.for_children(under_sixteen(household), draw);
    budget.housing_allowance =
        housing_allowance_.for_household(household, rent, income_of(first), income_of(second), draw);

    const Lanes before_assistance = income_of(first) + income_of(second) - tax_of(first) - tax_of(second) +
                                    budget.child_allowance + budget.housing_allowance;
    const Lanes earnings = (budget.wage > 0.0).select(first.wage - tax_of(first), 0.0).max(0.0);
    budget.social_assistance = social_assistance_.residual(household, rent, before_assistance, earnings,
                                                           state == LabourState::subsidised, draw);
    budget.rent = rent * 12.0;
    budget.disposable = before_assistance + budget.social_assistance;
    budget.norm = social_assistance_.norm(household, draw);
    return budget;
}

Lanes participation_tax_rate(const Budget& in_work, const Budget& out_of_work)
{
    return 1.0 - (in_work.disposable - out_of_work.disposable) / in_work.wage;
}

} // namespace byggom
