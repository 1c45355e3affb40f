#include "actors/person_year.hpp"

#include "libpackage/labour/hazards.hpp"

#include <string>

namespace byggom {
namespace {

/// What the adult in a state pays and gets alone; one without income nothing.
void take_over(const Law::Adult& adult, std::size_t state, const Lanes& price, PersonYears& accounts)
{
    accounts.wage.set(state, adult.wage * price);
    accounts.contributions.set(state, adult.contributions * price);
    accounts.pension_right.set(state, adult.pension_right * price);
    accounts.taxable_income.set(state, adult.tax.taxable_income * price);
    accounts.municipal_tax.set(state, adult.tax.municipal * price);
    accounts.region_tax.set(state, adult.tax.region * price);
    accounts.state_tax.set(state, adult.tax.state * price);
    accounts.in_work_credit.set(state, adult.tax.in_work_credit * price);
    accounts.labour_market_benefit.set(state, adult.benefits.labour_market * price);
    accounts.insurance_benefit.set(state, adult.benefits.insurance * price);
}

/// What households in a state are granted, beside those whose first adult is outside.
struct Granted {
    ByState housing_allowance = nobody();
    ByState assistance = nobody();
    ByState on_assistance = nobody();

    void add(const Supports& supports, const Lanes& share, double to_prices, const ByState& claimed)
    {
        for (std::size_t state = 0; state < state_count; ++state) {
            const auto& support = supports[state];
            housing_allowance[state] += share * to_prices * support.housing_allowance;
            assistance[state] += share * to_prices * support.social_assistance * claimed[state];
            on_assistance[state] += share * (support.social_assistance > 0.0).select(claimed[state], 0.0);
        }
    }
    static StateValues against_outside(const ByState& granted)
    {
        StateValues more;
        for (std::size_t state = 0; state < state_count; ++state)
            more.set(state, granted[state] - granted[place(LabourState::outside)]);
        return more;
    }
};

} // namespace

TakeUp::TakeUp(FigureLookup& find)
{
    for (std::size_t state = 0; state < state_count; ++state)
        assistance[state] = find("fs.take_up." + std::string(state_names[state]), "1");
}

const HouseholdsAtWage& Households::at(const Lanes& wage)
{
    for (const auto& households : known_)
        if ((households.wage == wage).all())
            return households;
    known_.emplace_back().wage = wage;
    compute(known_.back());
    return known_.back();
}

void Households::compute(HouseholdsAtWage& at) const
{
    const double to_prices = context_->package.rules_to_prices;
    const auto& types = context_->package.households;
    at.adults = law_->adults(at.wage / to_prices, context_->draw);
    auto& accounts = at.of_area;
    Lanes all = lanes(0.0);
    for (const auto& household : types)
        all += (*context_)[household.weight];
    ByState take_up;
    for (std::size_t state = 0; state < state_count; ++state) {
        take_over(at.adults[state], state, all * to_prices, accounts);
        take_up[state] = claimed(static_cast<LabourState>(state));
    }
    Granted granted;
    at.supports.resize(types.size());
    for (std::size_t type = 0; type < types.size(); ++type) {
        at.supports[type] = supports(at, types[type], (*context_)[types[type].rent] / to_prices);
        granted.add(at.supports[type], (*context_)[types[type].weight], to_prices, take_up);
    }
    accounts.housing_allowance = Granted::against_outside(granted.housing_allowance);
    accounts.assistance = Granted::against_outside(granted.assistance);
    accounts.on_assistance = Granted::against_outside(granted.on_assistance);
    at.of_displaced = accounts;
    at.of_displaced.assistance.clear();
    at.of_displaced.on_assistance.clear();
}

Supports Households::supports(const HouseholdsAtWage& at, const Household& household, const Lanes& rent) const
{
    const auto members = law_->members(household, context_->draw);
    Supports supports;
    for (std::size_t state = 0; state < state_count; ++state)
        supports[state] = law_->support(household, members, static_cast<LabourState>(state), at.adults, rent,
                                        context_->draw);
    return supports;
}

} // namespace byggom
