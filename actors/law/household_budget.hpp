#pragma once

#include "actors/law/child_allowance.hpp"
#include "actors/law/housing_allowance.hpp"
#include "actors/law/income_benefits.hpp"
#include "actors/law/income_tax.hpp"
#include "actors/law/social_assistance.hpp"

namespace byggom {

/// Every flow between a household and those who pay it or tax it: SEK a YEAR, nominal kronor of the rules'
/// year.
struct Budget {
    Lanes wage;          ///< gross, of both adults
    Lanes contributions; ///< the employers'
    Lanes pension_right; ///< bought by contributions and the general fee, up to the ceiling
    Lanes labour_market_benefit;
    Lanes insurance_benefit;
    Lanes taxable_income; ///< after the basic allowance
    Lanes municipal_tax;
    Lanes region_tax;
    Lanes state_tax;
    Lanes in_work_credit;
    Lanes child_allowance;
    Lanes housing_allowance;
    Lanes social_assistance;
    Lanes rent;
    Lanes disposable; ///< what is left after tax, everything received counted, before rent
    Lanes norm;       ///< of social assistance, without rent
};

/// The law of an income year for households; its figures are found once.
class Law {
public:
    explicit Law(FigureLookup& find);

    /// One pure function in the statutes' order: wages and taxed benefits, income tax, child allowance,
    /// housing allowance, social assistance as the residual. The general pension fee is credited against tax
    /// in full and moves nothing. The earnings disregard is counted in the state `subsidised` only: it lasts
    /// two years at most.
    /// \param state  of the first adult; the second stands in `household.partner`
    /// \param wage   SEK/month of each adult in work, and what benefits are computed on
    /// \param rent   SEK/month
    Budget budget(const Household& household, LabourState state, const Lanes& wage, const Lanes& rent,
                  const Draw& draw) const;

    struct Adult {
        Lanes wage;
        Lanes contributions;
        Lanes pension_right;
        IncomeBenefits::Result benefits;
        IncomeTax::Result tax;
        Lanes income; ///< wage and benefits, before tax
        Lanes taxes;  ///< on it, less the in-work credit
    };
    /// An adult in each state at one wage: the same in every household.
    using Adults = std::array<Adult, state_count>;
    Adults adults(const Lanes& wage, const Draw& draw) const;

    /// What hangs on who lives in a household alone.
    struct Members {
        Lanes child_allowance;
        Lanes norm;
    };
    Members members(const Household& household, const Draw& draw) const;

    /// What hangs on a household's rent, all other flows being settled.
    struct Support {
        Lanes housing_allowance;
        Lanes social_assistance;
        Lanes other_income; ///< after tax, everything but assistance
    };
    Support support(const Household& household, const Members& members, LabourState state,
                    const Adults& adults, const Lanes& rent, const Draw& draw) const;

    /// As above, with the adults computed before.
    Budget budget(const Household& household, LabourState state, const Adults& adults, const Lanes& rent,
                  const Draw& draw) const;

private:
    Adult adult(LabourState state, const Lanes& wage, const Draw& draw) const;
    Lanes pension_right(const Lanes& wage, const Draw& draw) const;

    IncomeTax tax_;
    IncomeBenefits benefits_;
    ChildAllowance child_allowance_;
    HousingAllowance housing_allowance_;
    SocialAssistance social_assistance_;
    FigureId contributions_;
    FigureId pension_contribution_;
    FigureId pension_fee_;
    FigureId pension_ceiling_;
    FigureId income_base_;
};

/// Share of a wage that goes in taxes and lost benefits when its earner starts work:
/// 1 - (disposable in work - disposable out of work) / gross wage.
Lanes participation_tax_rate(const Budget& in_work, const Budget& out_of_work);

} // namespace byggom
