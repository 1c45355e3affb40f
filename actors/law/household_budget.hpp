#pragma once

#include "actors/law/child_allowance.hpp"
#include "actors/law/contributions.hpp"
#include "actors/law/housing_allowance.hpp"
#include "actors/law/housing_supplement.hpp"
#include "actors/law/in_force.hpp"
#include "actors/law/income_benefits.hpp"
#include "actors/law/income_tax.hpp"
#include "actors/law/maintenance_support.hpp"
#include "actors/law/public_service_fee.hpp"
#include "actors/law/social_assistance.hpp"

namespace byggom {

/// What the adults of a household earn, or have earned.
struct Wages {
    Lanes wage;    ///< SEK/month of each adult in work
    Lanes history; ///< SEK/month that benefits are computed on
    Lanes covered; ///< share of the unemployed with a right to unemployment benefit

    /// Benefits computed on the wage itself, everybody covered.
    static Wages of(const Lanes& wage) { return {wage, wage, lanes(1.0)}; }
    bool operator==(const Wages& other) const
    {
        return (wage == other.wage).all() && (history == other.history).all() &&
               (covered == other.covered).all();
    }
};

/// Every flow between a household and those who pay it or tax it: SEK a YEAR, nominal kronor of the rules'
/// year. Of the unemployed the mean of those with and those without unemployment benefit.
struct Budget {
    Lanes wage;          ///< gross, of both adults
    Lanes contributions; ///< the employers'
    Lanes pension_right; ///< bought by contributions and the general fee, up to the ceiling
    Lanes labour_market_benefit;
    Lanes insurance_benefit; ///< sick pay and sickness compensation
    Lanes taxable_income;    ///< after the basic allowance
    Lanes municipal_tax;
    Lanes region_tax;
    Lanes state_tax;
    Lanes in_work_credit;
    Lanes disability_credit;
    Lanes earned_income_reduction;
    Lanes public_service_fee;
    Lanes child_allowance;
    Lanes maintenance_support;
    Lanes housing_allowance;
    Lanes housing_supplement;
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
    /// maintenance support, housing allowance, housing supplement, social assistance as the residual. The
    /// general pension fee is credited against tax in full and moves nothing. The earnings disregard is
    /// counted in the state `subsidised` only: it lasts two years at most. \param state  of the first adult;
    /// the second stands in `household.partner` \param rent   SEK/month
    Budget budget(const Household& household, LabourState state, const Wages& wages, const Lanes& rent,
                  const Draw& draw, const InForce& in_force = {}) const;
    /// As above, with benefits computed on the wage (SEK/month).
    Budget budget(const Household& household, LabourState state, const Lanes& wage, const Lanes& rent,
                  const Draw& draw) const
    {
        return budget(household, state, Wages::of(wage), rent, draw);
    }

    struct Adult {
        Lanes wage;
        Lanes contributions; ///< at the full rate
        Lanes pension_right;
        IncomeBenefits::Result benefits;
        IncomeTax::Result tax;
        Lanes public_service_fee;
        Lanes income; ///< wage and benefits, before tax
        Lanes taxes;  ///< on it and the fee, less the credits
    };
    /// An adult in each state at one wage: the same in every household.
    struct Adults {
        std::array<Adult, state_count> in; ///< of the unemployed the mean of the two below
        std::array<Adult, 2> unemployed;   ///< with unemployment benefit, and without
        Lanes covered;                     ///< share of the unemployed with it
        bool all_covered = true;
        InForce in_force;

        const Adult& operator[](std::size_t state) const { return in[state]; }
    };
    Adults adults(const Wages& wages, const Draw& draw, const InForce& in_force = {}) const;

    /// What hangs on who lives in a household alone.
    struct Members {
        Lanes child_allowance;
        Lanes maintenance_support;
        Lanes norm;
        Lanes accepted_rent; ///< SEK a year
    };
    Members members(const Household& household, const Draw& draw) const;

    /// What hangs on a household's rent, all other flows being settled.
    struct Support {
        Lanes housing_allowance;
        Lanes housing_supplement;
        Lanes social_assistance;
        Lanes on_assistance; ///< share of such households that get any
        Lanes other_income;  ///< after tax, everything but assistance
    };
    Support support(const Household& household, const Members& members, LabourState state,
                    const Adults& adults, const Lanes& rent, const Draw& draw) const;

    /// As above, with the adults computed before.
    Budget budget(const Household& household, LabourState state, const Adults& adults, const Lanes& rent,
                  const Draw& draw) const;

    /// What a reduction for the young takes off the contributions on the first adult's wage (SEK a year).
    Lanes contributions_reduced(const Household& household, const Lanes& wage, const Draw& draw) const
    {
        return contributions_.reduction(wage, household.age, draw);
    }

private:
    Adult adult(LabourState state, const Wages& wages, const Draw& draw) const;
    void settle(Adult& adult, const Draw& draw) const;
    Lanes supplement(const Household& household, LabourState state, const Adult& first, const Adult& second,
                     const Lanes& rent, const Lanes& allowance, const Draw& draw) const;
    Support support_of(const Household& household, const Members& members, LabourState state,
                       const Adult& first, const Adult& second, const InForce& in_force, const Lanes& rent,
                       const Draw& draw) const;

    IncomeTax tax_;
    PublicServiceFee public_service_fee_;
    IncomeBenefits benefits_;
    Contributions contributions_;
    ChildAllowance child_allowance_;
    MaintenanceSupport maintenance_support_;
    HousingAllowance housing_allowance_;
    HousingSupplement housing_supplement_;
    SocialAssistance social_assistance_;
};

/// Share of a wage that goes in taxes and lost benefits when its earner starts work:
/// 1 - (disposable in work - disposable out of work) / gross wage.
Lanes participation_tax_rate(const Budget& in_work, const Budget& out_of_work);

} // namespace byggom
