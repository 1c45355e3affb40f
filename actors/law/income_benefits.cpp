#include "actors/law/income_benefits.hpp"

namespace byggom {
namespace {

constexpr double days_of_year = 365.0;

} // namespace

IncomeBenefits::IncomeBenefits(FigureLookup& find)
    : price_base_(find("rules.price_base_amount", "SEK/year")),
      unemployment_rate_(find("rules.unemployment_benefit.rate", "1")),
      unemployment_cap_(find("rules.unemployment_benefit.cap", "SEK/month")),
      without_(find("rules.unemployment_benefit.without", "SEK/day")),
      floor_(find("rules.activity_support.floor", "SEK/day")),
      days_(find("rules.activity_support.days", "1")), sick_rate_(find("rules.sick_pay.rate", "1")),
      sick_ceiling_(find("rules.sick_pay.ceiling", "1")),
      sick_cap_(find("rules.sick_pay.unemployed_cap", "SEK/day")),
      disability_rate_(find("rules.disability.rate", "1")),
      disability_guarantee_(find("rules.disability.guarantee", "1")),
      disability_ceiling_(find("rules.disability.ceiling", "1"))
{}

IncomeBenefits::Result IncomeBenefits::in(LabourState state, const Lanes& history, const Draw& draw) const
{
    const Lanes floor = draw[floor_] * draw[days_] * 12.0;
    const Lanes year = history * 12.0;
    const Lanes base = draw[price_base_];
    Result result{lanes(0.0), lanes(0.0), lanes(0.0)};
    switch (state) {
    case LabourState::training:
        result.labour_market = floor;
        break;
    case LabourState::unemployed:
        result.labour_market =
            (draw[unemployment_rate_] * history.min(draw[unemployment_cap_]) * 12.0).max(floor);
        break;
    case LabourState::sick_leave:
        result.insurance =
            (draw[sick_rate_] * year.min(draw[sick_ceiling_] * base)).min(draw[sick_cap_] * days_of_year);
        break;
    case LabourState::disability:
        result.sickness_compensation = (draw[disability_rate_] * year.min(draw[disability_ceiling_] * base))
                                           .max(draw[disability_guarantee_] * base);
        break;
    case LabourState::employed:
    case LabourState::subsidised:
    case LabourState::social_assistance:
    case LabourState::outside:
        break;
    }
    return result;
}

IncomeBenefits::Result IncomeBenefits::without_cover(const Draw& draw) const
{
    return {draw[without_] * draw[days_] * 12.0, lanes(0.0), lanes(0.0)};
}

} // namespace byggom
