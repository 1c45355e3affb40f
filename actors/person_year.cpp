#include "actors/person_year.hpp"

#include <string>

namespace byggom {
namespace {

void add(PersonYear& sum, const Lanes& share, const Budget& budget, const Lanes& claimed)
{
    sum.wage += share * budget.wage;
    sum.contributions += share * budget.contributions;
    sum.pension_right += share * budget.pension_right;
    sum.taxable_income += share * budget.taxable_income;
    sum.municipal_tax += share * budget.municipal_tax;
    sum.region_tax += share * budget.region_tax;
    sum.state_tax += share * budget.state_tax;
    sum.in_work_credit += share * budget.in_work_credit;
    sum.labour_market_benefit += share * budget.labour_market_benefit;
    sum.insurance_benefit += share * budget.insurance_benefit;
    sum.housing_allowance += share * budget.housing_allowance;
    sum.assistance += share * budget.social_assistance * claimed;
    sum.on_assistance += share * (budget.social_assistance > 0.0).select(claimed, 0.0);
}

PersonYear nothing()
{
    PersonYear account;
    for (auto* part : {&account.wage, &account.contributions, &account.pension_right, &account.taxable_income,
                       &account.municipal_tax, &account.region_tax, &account.state_tax,
                       &account.in_work_credit, &account.labour_market_benefit, &account.insurance_benefit,
                       &account.housing_allowance, &account.assistance, &account.on_assistance})
        part->setZero();
    return account;
}

/// From nominal kronor of the rules' year to package prices; a share of households is no money.
void put_in_package_prices(PersonYear& account, double factor)
{
    for (auto* part : {&account.wage, &account.contributions, &account.pension_right, &account.taxable_income,
                       &account.municipal_tax, &account.region_tax, &account.state_tax,
                       &account.in_work_credit, &account.labour_market_benefit, &account.insurance_benefit,
                       &account.housing_allowance, &account.assistance})
        *part *= factor;
}

} // namespace

TakeUp::TakeUp(FigureLookup& find)
{
    for (std::size_t state = 0; state < state_count; ++state)
        assistance[state] = find("fs.take_up." + std::string(state_names[state]), "1");
}

PersonYears person_years(const Employment& people, const Law& law, const TakeUp& take_up, const Scene& scene)
{
    const double to_prices = scene.package.rules_to_prices;
    PersonYears accounts;
    for (std::size_t state = 0; state < state_count; ++state) {
        accounts[state] = nothing();
        const Lanes claimed = people.displaced ? lanes(0.0) : scene[take_up.assistance[state]];
        for (const auto& household : scene.package.households) {
            const auto budget =
                law.budget(household, static_cast<LabourState>(state), people.wage / to_prices,
                           scene[household.rent] / to_prices, scene.draw);
            add(accounts[state], scene[household.weight], budget, claimed);
        }
        put_in_package_prices(accounts[state], to_prices);
    }
    return accounts;
}

Series priced(const SeriesByState& person_years, const PersonYears& accounts, Lanes PersonYear::*part)
{
    Series sum = zeros(static_cast<int>(person_years.front().cols()));
    for (std::size_t state = 0; state < state_count; ++state)
        sum += person_years[state].colwise() * accounts[state].*part;
    return sum;
}

} // namespace byggom
