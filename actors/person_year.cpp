#include "actors/person_year.hpp"

#include <string>
#include <utility>

namespace byggom {
namespace {

/// What the adult in this state pays and gets alone; nothing moves in households where nobody has an income.
PersonYear of_adult(const Law::Adult& adult, const Lanes& price)
{
    return {.wage = adult.wage * price,
            .contributions = adult.contributions * price,
            .pension_right = adult.pension_right * price,
            .taxable_income = adult.tax.taxable_income * price,
            .municipal_tax = adult.tax.municipal * price,
            .region_tax = adult.tax.region * price,
            .state_tax = adult.tax.state * price,
            .in_work_credit = adult.tax.in_work_credit * price,
            .labour_market_benefit = adult.benefits.labour_market * price,
            .insurance_benefit = adult.benefits.insurance * price,
            .housing_allowance = lanes(0.0),
            .assistance = lanes(0.0),
            .on_assistance = lanes(0.0)};
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

void Households::reckon(HouseholdsAtWage& at) const
{
    const double to_prices = scene_->package.rules_to_prices;
    const auto& types = scene_->package.households;
    at.adults = law_->adults(at.wage / to_prices, scene_->draw);
    Lanes all = lanes(0.0);
    for (const auto& household : types)
        all += (*scene_)[household.weight];
    for (std::size_t state = 0; state < state_count; ++state)
        at.of_area[state] = of_adult(at.adults[state], all * to_prices);
    at.supports.resize(types.size());
    for (std::size_t type = 0; type < types.size(); ++type) {
        const Lanes& weight = (*scene_)[types[type].weight];
        at.supports[type] = supports(at, types[type], (*scene_)[types[type].rent] / to_prices);
        for (std::size_t state = 0; state < state_count; ++state) {
            const auto& support = at.supports[type][state];
            const Lanes& take = claimed(static_cast<LabourState>(state));
            auto& account = at.of_area[state];
            account.housing_allowance += weight * to_prices * support.housing_allowance;
            account.assistance += weight * to_prices * support.social_assistance * take;
            account.on_assistance += weight * (support.social_assistance > 0.0).select(take, 0.0);
        }
    }
    for (const auto part :
         {&PersonYear::housing_allowance, &PersonYear::assistance, &PersonYear::on_assistance}) {
        const Lanes outside = at.of_area[place(LabourState::outside)].*part;
        for (auto& account : at.of_area)
            account.*part -= outside;
    }
    at.of_displaced = at.of_area;
    for (auto& account : at.of_displaced) {
        account.assistance.setZero();
        account.on_assistance.setZero();
    }
}

Supports Households::supports(const HouseholdsAtWage& at, const Household& household, const Lanes& rent) const
{
    const auto members = law_->members(household, scene_->draw);
    Supports supports;
    for (std::size_t state = 0; state < state_count; ++state)
        supports[state] =
            law_->support(household, members, static_cast<LabourState>(state), at.adults, rent, scene_->draw);
    return supports;
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
