#pragma once

#include "actors/law/job_premium.hpp"
#include "actors/priced_outcomes.hpp"

namespace byggom {

/// The lines of rules that hold for a time only, in the years they are in force (law/in_force.hpp): what they
/// move beside the law that lasts.
class RulesForATime {
public:
    explicit RulesForATime(FigureLookup& find);
    void lines(const PricedOutcomes& priced, const Law& law, const TakeUp& take_up, LineSink& sink) const;

private:
    void year(const PricedOutcomes& priced, int year, Households& then, const InForce& in_force,
              LineSink& sink) const;
    void job_premium(const PricedOutcomes& priced, int year, double share, LineSink& sink) const;

    FigureId contributions_;
    FigureId allowance_;
    FigureId assistance_;
    JobPremium job_premium_;
};

} // namespace byggom
