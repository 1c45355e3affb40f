#include "actors/law/household_budget.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr auto with_benefit = 0;
constexpr auto without_benefit = 1;

bool in_work(LabourState state) { return state == LabourState::employed || state == LabourState::subsidised; }

int under_sixteen(const Household& household)
{
    return static_cast<int>(std::count_if(household.child_ages.begin(), household.child_ages.end(),
                                          [](int age) { return age < 16; }));
}

/// One without income where there is none.
const Law::Adult& second_of(const Household& household, const Law::Adults& adults)
{
    const int partner = household.adults == 2 ? household.partner : place(LabourState::outside);
    return adults[static_cast<std::size_t>(partner)];
}

/// Part by part: share of the one, the rest of the other.
struct Mean {
    const Lanes& share;

    Lanes operator()(const Lanes& one, const Lanes& other) const
    {
        return share * one + (1.0 - share) * other;
    }
    IncomeBenefits::Result operator()(const IncomeBenefits::Result& one,
                                      const IncomeBenefits::Result& other) const
    {
        return {(*this)(one.labour_market, other.labour_market), (*this)(one.insurance, other.insurance),
                (*this)(one.sickness_compensation, other.sickness_compensation)};
    }
    IncomeTax::Result operator()(const IncomeTax::Result& one, const IncomeTax::Result& other) const
    {
        return {(*this)(one.basic_allowance, other.basic_allowance),
                (*this)(one.taxable_income, other.taxable_income),
                (*this)(one.municipal, other.municipal),
                (*this)(one.region, other.region),
                (*this)(one.state, other.state),
                (*this)(one.in_work_credit, other.in_work_credit),
                (*this)(one.disability_credit, other.disability_credit),
                (*this)(one.earned_income_reduction, other.earned_income_reduction)};
    }
    Law::Adult operator()(const Law::Adult& one, const Law::Adult& other) const
    {
        return {(*this)(one.wage, other.wage),
                (*this)(one.contributions, other.contributions),
                (*this)(one.pension_right, other.pension_right),
                (*this)(one.benefits, other.benefits),
                (*this)(one.tax, other.tax),
                (*this)(one.public_service_fee, other.public_service_fee),
                (*this)(one.income, other.income),
                (*this)(one.taxes, other.taxes)};
    }
    Law::Support operator()(const Law::Support& one, const Law::Support& other) const
    {
        return {(*this)(one.housing_allowance, other.housing_allowance),
                (*this)(one.housing_supplement, other.housing_supplement),
                (*this)(one.social_assistance, other.social_assistance),
                (*this)(one.on_assistance, other.on_assistance),
                (*this)(one.other_income, other.other_income)};
    }
};

} // namespace

Law::Law(FigureLookup& find)
    : tax_(find), public_service_fee_(find), benefits_(find), contributions_(find), child_allowance_(find),
      maintenance_support_(find), housing_allowance_(find), housing_supplement_(find),
      social_assistance_(find)
{}

Law::Adult Law::adult(LabourState state, const Wages& wages, const Draw& draw) const
{
    Adult adult;
    adult.wage = in_work(state) ? (wages.wage * 12.0).eval() : lanes(0.0);
    adult.benefits = benefits_.in(state, wages.history, draw);
    settle(adult, draw);
    return adult;
}

/// All that follows from wage and benefits.
void Law::settle(Adult& adult, const Draw& draw) const
{
    const auto& benefits = adult.benefits;
    const Lanes others = benefits.labour_market + benefits.insurance;
    adult.contributions = contributions_.on(adult.wage, draw);
    adult.pension_right = contributions_.pension_right(adult.wage, draw);
    adult.tax = any(benefits.sickness_compensation)
                    ? tax_.on(adult.wage, others, benefits.sickness_compensation, draw)
                    : tax_.on(adult.wage, others, draw);
    adult.public_service_fee = public_service_fee_.on(adult.tax.taxable_income, draw);
    adult.income = adult.wage + others + benefits.sickness_compensation;
    adult.taxes = adult.tax.municipal + adult.tax.region + adult.tax.state - adult.tax.in_work_credit -
                  adult.tax.disability_credit - adult.tax.earned_income_reduction + adult.public_service_fee;
}

Law::Adults Law::adults(const Wages& wages, const Draw& draw, const InForce& in_force) const
{
    Adults adults;
    for (std::size_t state = 0; state < state_count; ++state)
        adults.in[state] = adult(static_cast<LabourState>(state), wages, draw);
    adults.covered = wages.covered;
    adults.all_covered = (wages.covered == 1.0).all();
    adults.in_force = in_force;
    auto& unemployed = adults.in[place(LabourState::unemployed)];
    adults.unemployed.fill(unemployed);
    if (!adults.all_covered) {
        auto& without = adults.unemployed[without_benefit];
        without.benefits = benefits_.without_cover(draw);
        settle(without, draw);
        unemployed = Mean{adults.covered}(adults.unemployed[with_benefit], without);
    }
    return adults;
}

Budget Law::budget(const Household& household, LabourState state, const Wages& wages, const Lanes& rent,
                   const Draw& draw, const InForce& in_force) const
{
    return budget(household, state, adults(wages, draw, in_force), rent, draw);
}

Law::Members Law::members(const Household& household, const Draw& draw) const
{
    return {child_allowance_.for_children(under_sixteen(household), draw),
            maintenance_support_.for_household(household, draw), social_assistance_.norm(household, draw),
            social_assistance_.accepted_rent(household, draw) * 12.0};
}

Lanes Law::supplement(const Household& household, LabourState state, const Adult& first, const Adult& second,
                      const Lanes& rent, const Lanes& allowance, const Draw& draw) const
{
    const bool first_draws = state == LabourState::disability;
    const bool second_draws = household.adults == 2 && household.partner == place(LabourState::disability);
    if (!first_draws && !second_draws)
        return lanes(0.0);
    struct Sums {
        Lanes other, net;
        explicit Sums(const Adult& adult)
            : other(adult.benefits.labour_market + adult.benefits.insurance), net(adult.income - adult.taxes)
        {}
        HousingSupplement::Means means(const Adult& adult) const
        {
            return {adult.benefits.sickness_compensation, adult.wage, other, net};
        }
    };
    const Sums of_first(first);
    if (household.adults == 1)
        return housing_supplement_.for_one(of_first.means(first), rent, allowance, draw);
    const Sums of_second(second);
    const Lanes one =
        housing_supplement_.of_spouse(of_first.means(first), of_second.means(second), rent, allowance, draw);
    return first_draws && second_draws ? Lanes(2.0 * one) : one;
}

Law::Support Law::support_of(const Household& household, const Members& members, LabourState state,
                             const Adult& first, const Adult& second, const InForce& in_force,
                             const Lanes& rent, const Draw& draw) const
{
    Support support;
    const Lanes year = rent * 12.0;
    support.housing_allowance = housing_allowance_.for_household(household, rent, first.income, second.income,
                                                                 draw, in_force.temporary_allowance);
    support.housing_supplement =
        supplement(household, state, first, second, year, support.housing_allowance, draw);
    support.other_income = first.income + second.income - first.taxes - second.taxes +
                           members.child_allowance + members.maintenance_support + support.housing_allowance +
                           support.housing_supplement;
    const Lanes earnings =
        state == LabourState::subsidised ? (first.wage - first.taxes).max(0.0).eval() : lanes(0.0);
    const Lanes need = members.norm + social_assistance_.rent_needed(year, members.accepted_rent, draw);
    support.social_assistance = social_assistance_.residual(need, support.other_income, earnings, draw);
    support.on_assistance = (support.social_assistance > 0.0).select(lanes(1.0), 0.0);
    return support;
}

Law::Support Law::support(const Household& household, const Members& members, LabourState state,
                          const Adults& adults, const Lanes& rent, const Draw& draw) const
{
    const auto of = [&](const Adult& first) {
        return support_of(household, members, state, first, second_of(household, adults), adults.in_force,
                          rent, draw);
    };
    if (state != LabourState::unemployed || adults.all_covered)
        return of(adults[static_cast<std::size_t>(state)]);
    // Assistance is no straight line: the mean of two budgets is not the budget of the mean.
    return Mean{adults.covered}(of(adults.unemployed[with_benefit]), of(adults.unemployed[without_benefit]));
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
    budget.contributions =
        both([](const Adult& who) { return who.contributions; }) -
        adults.in_force.young_contributions * contributions_reduced(household, first.wage, draw);
    budget.pension_right = both([](const Adult& who) { return who.pension_right; });
    budget.labour_market_benefit = both([](const Adult& who) { return who.benefits.labour_market; });
    budget.insurance_benefit = both(
        [](const Adult& who) { return Lanes(who.benefits.insurance + who.benefits.sickness_compensation); });
    budget.taxable_income = both([](const Adult& who) { return who.tax.taxable_income; });
    budget.municipal_tax = both([](const Adult& who) { return who.tax.municipal; });
    budget.region_tax = both([](const Adult& who) { return who.tax.region; });
    budget.state_tax = both([](const Adult& who) { return who.tax.state; });
    budget.in_work_credit = both([](const Adult& who) { return who.tax.in_work_credit; });
    budget.disability_credit = both([](const Adult& who) { return who.tax.disability_credit; });
    budget.earned_income_reduction = both([](const Adult& who) { return who.tax.earned_income_reduction; });
    budget.public_service_fee = both([](const Adult& who) { return who.public_service_fee; });
    budget.child_allowance = of_household.child_allowance;
    budget.maintenance_support = of_household.maintenance_support;
    budget.housing_allowance = at_rent.housing_allowance;
    budget.housing_supplement = at_rent.housing_supplement;
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
