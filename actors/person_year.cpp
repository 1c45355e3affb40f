#include "actors/person_year.hpp"

#include <string>
#include <utility>

namespace byggom {
namespace {

constexpr std::array<std::pair<Lanes PersonYear::*, Lanes Budget::*>, 11> taken_over{
    {{&PersonYear::wage, &Budget::wage},
     {&PersonYear::contributions, &Budget::contributions},
     {&PersonYear::pension_right, &Budget::pension_right},
     {&PersonYear::taxable_income, &Budget::taxable_income},
     {&PersonYear::municipal_tax, &Budget::municipal_tax},
     {&PersonYear::region_tax, &Budget::region_tax},
     {&PersonYear::state_tax, &Budget::state_tax},
     {&PersonYear::in_work_credit, &Budget::in_work_credit},
     {&PersonYear::labour_market_benefit, &Budget::labour_market_benefit},
     {&PersonYear::insurance_benefit, &Budget::insurance_benefit},
     {&PersonYear::housing_allowance, &Budget::housing_allowance}}};

/// \param factor  from nominal kronor of the rules' year to package prices; a share of households is no money
void add(PersonYear& sum, const Lanes& share, const Budget& budget, const Lanes& claimed, double factor)
{
    const Lanes priced = share * factor;
    for (const auto& [part, flow] : taken_over)
        sum.*part += priced * budget.*flow;
    sum.assistance += priced * budget.social_assistance * claimed;
    sum.on_assistance += share * (budget.social_assistance > 0.0).select(claimed, 0.0);
}

PersonYear nothing()
{
    PersonYear account;
    for (const auto& [part, flow] : taken_over)
        (account.*part).setZero();
    account.assistance.setZero();
    account.on_assistance.setZero();
    return account;
}

/// The states in which there is something to price: person-years, and what each is worth.
using Worth = std::array<std::pair<const Series*, const Lanes*>, state_count>;

/// One function for each number of such states: its prices stay in registers over the years.
template <std::size_t count>
Series priced_states(const Worth& worth, Eigen::Index years)
{
    std::array<Lanes, count> each;
    for (std::size_t i = 0; i < count; ++i)
        each[i] = *worth[i].second;
    Series sums(lane_count, years);
    for (Eigen::Index year = 0; year < years; ++year) {
        Lanes sum = lanes(0.0);
        for (std::size_t i = 0; i < count; ++i)
            sum += worth[i].first->col(year) * each[i];
        sums.col(year) = sum;
    }
    return sums;
}

template <std::size_t... counts>
constexpr auto each_count(std::index_sequence<counts...>)
{
    return std::array{&priced_states<counts>...};
}
constexpr auto priced_by_count = each_count(std::make_index_sequence<state_count + 1>{});

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
    reckon(known_.back());
    return known_.back();
}

void Households::reckon(HouseholdsAtWage& households) const
{
    const double to_prices = scene_->package.rules_to_prices;
    households.adults = law_->adults(households.wage / to_prices, scene_->draw);
    households.of_area.fill(nothing());
    households.budgets.resize(scene_->package.households.size());
    for (std::size_t type = 0; type < households.budgets.size(); ++type) {
        const auto& household = scene_->package.households[type];
        const Lanes rent = (*scene_)[household.rent] / to_prices;
        const Lanes& weight = (*scene_)[household.weight];
        for (std::size_t place = 0; place < state_count; ++place) {
            const auto state = static_cast<LabourState>(place);
            auto& budget = households.budgets[type][place];
            budget = at_rent(households, household, state, rent);
            add(households.of_area[place], weight, budget, claimed(state), to_prices);
        }
    }
    households.of_displaced = households.of_area;
    for (auto& account : households.of_displaced) {
        account.assistance.setZero();
        account.on_assistance.setZero();
    }
}

Series priced(const SeriesByState& person_years, const ByState& each)
{
    Worth worth;
    std::size_t count = 0;
    for (std::size_t state = 0; state < state_count; ++state)
        if ((each[state] != 0.0).any())
            worth[count++] = {&person_years[state], &each[state]};
    return priced_by_count[count](worth, person_years.front().cols());
}

Series priced(const SeriesByState& person_years, const PersonYears& accounts, Lanes PersonYear::*part,
              const Lanes& price)
{
    ByState each;
    for (std::size_t state = 0; state < state_count; ++state)
        each[state] = accounts[state].*part * price;
    return priced(person_years, each);
}

} // namespace byggom
