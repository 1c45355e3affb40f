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
    accounts.disability_credit.set(state, adult.tax.disability_credit * price);
    accounts.earned_income_reduction.set(state, adult.tax.earned_income_reduction * price);
    accounts.public_service_fee.set(state, adult.public_service_fee * price);
    accounts.labour_market_benefit.set(state, adult.benefits.labour_market * price);
    accounts.insurance_benefit.set(state,
                                   (adult.benefits.insurance + adult.benefits.sickness_compensation) * price);
}

/// What households in a state are granted, beside those whose first adult is outside.
struct Granted {
    ByState housing_allowance = nobody();
    ByState housing_supplement = nobody();
    ByState assistance = nobody();
    ByState on_assistance = nobody();

    void add(const Supports& supports, const Lanes& share, double to_prices, const ByState& claimed)
    {
        for (std::size_t state = 0; state < state_count; ++state) {
            const auto& support = supports[state];
            housing_allowance[state] += share * to_prices * support.housing_allowance;
            if (state == static_cast<std::size_t>(place(LabourState::disability)))
                housing_supplement[state] += share * to_prices * support.housing_supplement;
            assistance[state] += share * to_prices * support.social_assistance * claimed[state];
            on_assistance[state] += share * support.on_assistance * claimed[state];
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
    : activity_effect(find("rules.activity_requirement.effect", "1")),
      wage_history(find("wage.history", "SEK/month")), covered(find("benefit.coverage", "1")),
      covered_displaced(find("benefit.coverage_displaced", "1")),
      displaced_claim(find("displaced.claim", "1"))
{
    for (std::size_t state = 0; state < state_count; ++state)
        assistance[state] = find("fs.take_up." + std::string(state_names[state]), "1");
}

const HouseholdsAtWage& Households::at(const Lanes& wage)
{
    return known({wage, (*context_)[take_up_->wage_history], (*context_)[take_up_->covered]}, false);
}

const PersonYears& Households::accounts_of(const Employment& people)
{
    if (!people.displaced)
        return at(people.wage).accounts;
    return known({people.wage, people.wage, (*context_)[take_up_->covered_displaced]}, true).accounts;
}

const HouseholdsAtWage& Households::known(const Wages& wages, bool displaced)
{
    for (const auto& households : known_)
        if (households.displaced == displaced && households.wages == wages)
            return households;
    auto& households = known_.emplace_back();
    households.wages = wages;
    households.displaced = displaced;
    compute(households);
    return households;
}

void Households::compute(HouseholdsAtWage& at) const
{
    const double to_prices = context_->package.rules_to_prices;
    const auto& types = context_->package.households;
    at.adults = law_->adults({at.wages.wage / to_prices, at.wages.history / to_prices, at.wages.covered},
                             context_->draw, in_force_);
    auto& accounts = at.accounts;
    Lanes all = lanes(0.0);
    for (const auto& household : types)
        all += (*context_)[household.weight];
    ByState take_up;
    for (std::size_t state = 0; state < state_count; ++state) {
        take_over(at.adults[state], state, all * to_prices, accounts);
        take_up[state] = claimed(static_cast<LabourState>(state));
    }
    if (in_force_.young_contributions != 0.0)
        for (const auto state : {LabourState::employed, LabourState::subsidised})
            reduce_contributions(at.adults[static_cast<std::size_t>(state)], state, accounts);
    Granted granted;
    at.supports.resize(types.size());
    for (std::size_t type = 0; type < types.size(); ++type) {
        at.supports[type] = supports(at, types[type], (*context_)[types[type].rent] / to_prices);
        granted.add(at.supports[type], (*context_)[types[type].weight], to_prices, take_up);
    }
    accounts.housing_allowance = Granted::against_outside(granted.housing_allowance);
    accounts.housing_supplement = Granted::against_outside(granted.housing_supplement);
    accounts.assistance = Granted::against_outside(granted.assistance);
    accounts.on_assistance = Granted::against_outside(granted.on_assistance);
    if (at.displaced) {
        const Lanes& claim = (*context_)[take_up_->displaced_claim];
        accounts.assistance = accounts.assistance * claim;
        accounts.on_assistance = accounts.on_assistance * claim;
    }
}

/// Of the households whose first adult is young.
void Households::reduce_contributions(const Law::Adult& adult, LabourState state, PersonYears& accounts) const
{
    Lanes less = lanes(0.0);
    for (const auto& household : context_->package.households)
        less += (*context_)[household.weight] *
                law_->contributions_reduced(household, adult.wage, context_->draw);
    StateValues reduction;
    reduction.set(static_cast<std::size_t>(state),
                  less * in_force_.young_contributions * context_->package.rules_to_prices);
    accounts.contributions.add(reduction, -1.0);
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
