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
    StateValues disability_credit;
    StateValues earned_income_reduction;
    StateValues public_service_fee;
    StateValues labour_market_benefit;
    StateValues insurance_benefit;
    StateValues housing_allowance;
    StateValues housing_supplement;
    StateValues assistance;
    StateValues on_assistance; ///< share of households with assistance
};

/// How much of what the law gives is claimed, by state, and what benefits are computed on.
struct TakeUp {
    explicit TakeUp(FigureLookup& find);
    std::array<FigureId, state_count> assistance;
    FigureId activity_effect;   ///< share of assistance no longer drawn because activity is required
    FigureId wage_history;      ///< SEK/month that the area's people without work earned before
    FigureId covered;           ///< share of the area's unemployed with unemployment benefit
    FigureId covered_displaced; ///< of who loses a job to the package
    FigureId displaced_claim;   ///< what they claim over what others in their state claim
};

/// One type of household by state of its first adult; nominal SEK a year.
using Supports = std::array<Law::Support, state_count>;

/// The type households at one wage, at the rent without the package.
struct HouseholdsAtWage {
    Wages wages; ///< package prices
    bool displaced = false;
    Law::Adults adults;
    std::vector<Supports> supports; ///< by type household
    PersonYears accounts;
};

/// The type households at each wage that occurs in a batch, which is all their budgets hang on; computed when
/// first asked for. What is handed out stays where it is.
class Households {
public:
    /// \param in_force  of the rules that hold for a time
    Households(const Law& law, const TakeUp& take_up, const Context& context, const InForce& in_force)
        : law_(&law), take_up_(&take_up), context_(&context), in_force_(in_force)
    {}
    /// The area's people, who earn this when in work (SEK/month).
    const HouseholdsAtWage& at(const Lanes& wage);
    const PersonYears& accounts_of(const Employment& people);
    /// A household's at another rent, SEK/month nominal.
    Supports supports(const HouseholdsAtWage& at, const Household& household, const Lanes& rent) const;
    /// All its flows at a rent, SEK/month nominal.
    Budget budget(const HouseholdsAtWage& at, const Household& household, LabourState state,
                  const Lanes& rent) const
    {
        return law_->budget(household, state, at.adults, rent, context_->draw);
    }
    /// Share of what the law gives that is claimed.
    Lanes claimed(LabourState state) const
    {
        return (*context_)[take_up_->assistance[static_cast<std::size_t>(state)]] *
               (1.0 - (*context_)[take_up_->activity_effect]);
    }

private:
    const HouseholdsAtWage& known(const Wages& wages, bool displaced);
    void compute(HouseholdsAtWage& at) const;
    void reduce_contributions(const Law::Adult& adult, LabourState state, PersonYears& accounts) const;

    const Law* law_;
    const TakeUp* take_up_;
    const Context* context_;
    InForce in_force_;
    std::deque<HouseholdsAtWage> known_;
};

} // namespace byggom
