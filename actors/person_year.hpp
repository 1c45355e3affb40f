#pragma once

#include "actors/law/household_budget.hpp"
#include "libpackage/ledger/state_years.hpp"
#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

#include <array>
#include <deque>
#include <vector>

namespace byggom {

/// What a person-year in each state moves between the person's household and everybody else that one outside
/// work and benefits does not, SEK in package prices, averaged over the type households. Where people change
/// state, person-years add up to 0: only the difference counts, and what the second adult earns and pays
/// falls away with much else that is the same in every state.
struct PersonYears {
    StateValues wage;
    StateValues contributions;
    StateValues pension_right;
    StateValues taxable_income;
    StateValues municipal_tax;
    StateValues region_tax;
    StateValues state_tax;
    StateValues in_work_credit;
    StateValues labour_market_benefit;
    StateValues insurance_benefit;
    StateValues housing_allowance;
    StateValues assistance;
    StateValues on_assistance; ///< share of households with assistance
};

/// How much of what the law gives is claimed, by state.
struct TakeUp {
    explicit TakeUp(FigureLookup& find);
    std::array<FigureId, state_count> assistance;
};

/// One type of household by state of its first adult; nominal SEK a year.
using Supports = std::array<Law::Support, state_count>;

/// The type households at one wage, at the rent without the package.
struct HouseholdsAtWage {
    Lanes wage; ///< SEK/month, package prices
    Law::Adults adults;
    std::vector<Supports> supports; ///< by type household
    PersonYears of_area;
    PersonYears of_displaced; ///< job-ready: they claim no assistance

    const PersonYears& accounts_of(const Employment& people) const
    {
        return people.displaced ? of_displaced : of_area;
    }
};

/// The type households at each wage that occurs in a batch, which is all their budgets hang on; computed when
/// first asked for.
class Households {
public:
    Households(const Law& law, const TakeUp& take_up, const Context& context)
        : law_(&law), take_up_(&take_up), context_(&context)
    {}
    /// What is handed out stays where it is.
    const HouseholdsAtWage& at(const Lanes& wage);
    /// A household's at another rent, SEK/month nominal.
    Supports supports(const HouseholdsAtWage& at, const Household& household, const Lanes& rent) const;
    /// All its flows at a rent, SEK/month nominal.
    Budget budget(const HouseholdsAtWage& at, const Household& household, LabourState state,
                  const Lanes& rent) const
    {
        return law_->budget(household, state, at.adults, rent, context_->draw);
    }
    /// Share of what the law gives that is claimed.
    const Lanes& claimed(LabourState state) const
    {
        return (*context_)[take_up_->assistance[static_cast<std::size_t>(state)]];
    }

private:
    void compute(HouseholdsAtWage& at) const;

    const Law* law_;
    const TakeUp* take_up_;
    const Context* context_;
    std::deque<HouseholdsAtWage> known_;
};

} // namespace byggom
