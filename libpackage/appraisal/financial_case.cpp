#include "libpackage/appraisal/financial_case.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/capacity.hpp"
#include "libpackage/appraisal/costs.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/appraisal/payback.hpp"

namespace byggom {
namespace {

/// One budget year by year.
struct Years {
    Series costs;
    Series benefits;
    Series cashable;
};

Years years_of(ActorId agency, const Context& context, const std::vector<Line>& lines,
               const std::vector<Line>& kept)
{
    Years years{zeros(context.years()), zeros(context.years()), zeros(context.years())};
    for (const auto& line : lines) {
        const Series cost = cost_to(agency, line, context.package);
        years.costs += cost;
        years.benefits += gain_of(agency, line, context.package) + cost;
    }
    years.cashable = years.benefits;
    for (const auto& line : kept)
        years.cashable += gain_of(agency, line, context.package);
    return years;
}

BudgetCase case_of(ActorId agency, const Years& years, const Series& factors)
{
    BudgetCase verdict;
    verdict.agency = agency;
    verdict.costs = present_value(years.costs, factors)[0];
    verdict.benefits = present_value(years.benefits, factors)[0];
    verdict.cashable = present_value(years.cashable, factors)[0];
    verdict.net_budget_impact = verdict.costs - verdict.cashable;
    if (verdict.costs > 0) {
        verdict.fiscal_return = verdict.benefits / verdict.costs;
        verdict.cashable_return = verdict.cashable / verdict.costs;
        verdict.payback = payback_year(first_lane(years.cashable - years.costs));
    }
    return verdict;
}

bool is_touched(const Years& years) { return !((years.costs == 0.0).all() && (years.benefits == 0.0).all()); }

} // namespace

FinancialCase financial_case(const Context& context, const std::vector<Line>& lines)
{
    const auto value = at_value(lines);
    const auto kept = capacity_kept(context, value);
    const Series factors = society_factors(context);
    FinancialCase result;
    Years sum{zeros(context.years()), zeros(context.years()), zeros(context.years())};
    for (std::uint32_t i = 0; i < context.package.actors.size(); ++i) {
        const auto whole = whole_of({i}, context.package);
        if (!is_public(context.package.actors[whole.index].role))
            continue;
        const auto years = years_of({i}, context, value, kept);
        if (is_touched(years))
            result.agencies.push_back(case_of({i}, years, factors));
        if (whole.index != i)
            continue;
        sum.costs += years.costs;
        sum.benefits += years.benefits;
        sum.cashable += years.cashable;
    }
    result.together = case_of({}, sum, factors);
    return result;
}

} // namespace byggom
