#pragma once

#include "libpackage/appraisal/rate_of_return.hpp"
#include "libpackage/questions/break_even.hpp"

#include <vector>

/// \file
/// A hiring-quota deal as an owner weighs it: it recruits a share of the labour locally and is given a rebate
/// on its ground rent. Without the deal everything else in the package goes on, with no quota and at full
/// ground rent.
namespace byggom {

/// The figures a deal turns on: the quotas of the hiring the owner employs for, and the steps of the rebates
/// on the ground rent it pays. Varied, they keep their proportions; the largest of them gives the size.
struct DealTerms {
    std::vector<FigureId> quotas;
    std::vector<FigureId> rebates;
};
DealTerms terms_of_deal(const Package& package, ActorId owner);

/// The largest of the figures; 0 where there is none.
double size_of(const std::vector<FigureId>& terms, const Draw& draw);

/// Sets the figures in proportion, the largest of the first draw to `size`, none above 1.
void set_in_proportion(Draw& draw, const std::vector<FigureId>& terms, const Lanes& size);

/// The same draws with the deal's terms at other sizes, one a lane.
Draw at_sizes(const Draw& draw, const DealTerms& terms, const Lanes& quota, const Lanes& rebate);

/// What a stream of yearly amounts is worth to the owner.
struct CashFlow {
    std::vector<double> balance; ///< SEK, a year each
    double npv{};                ///< at the owner's own rate
    RateOfReturn rate_of_return;
    std::optional<int> payback_year; ///< years after the start
};

struct Deal {
    ActorId owner;
    double quota{};  ///< agreed; the largest
    double rebate{}; ///< agreed; the largest step
    CashFlow with;
    CashFlow without;
    CashFlow difference;          ///< with less without
    SwitchingValue rebate_needed; ///< at the agreed quota, for the difference to be worth nothing
    SwitchingValue quota_borne;   ///< at the agreed rebate
};

/// \pre  the package has quotas or rebates for this owner
Deal deal(const Package& package, const Rules& rules, ActorId owner);

} // namespace byggom
