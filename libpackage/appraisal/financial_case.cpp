#include "libpackage/appraisal/financial_case.hpp"

#include "libpackage/appraisal/capacity.hpp"
#include "libpackage/appraisal/costs.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/appraisal/payback.hpp"
#include "libpackage/ledger/balance.hpp"

namespace byggom {
namespace {

/// One budget year by year.
struct Years {
    Series costs;
    Series benefits;
    Series cashable;
};

Years years_of(ActorId agency, const Scene& scene, const std::vector<Line>& lines,
               const std::vector<Line>& kept)
{
    Years years{zeros(scene.years()), zeros(scene.years()), zeros(scene.years())};
    for (const auto& line : lines) {
        const Series cost = cost_to(agency, line, scene.package);
        years.costs += cost;
        years.benefits += gain_of(agency, line, scene.package) + cost;
    }
    years.cashable = years.benefits;
    for (const auto& line : kept)
        years.cashable += gain_of(agency, line, scene.package);
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

FinancialCase financial_case(const Scene& scene, const std::vector<Line>& lines)
{
    const auto value = at_value(lines);
    const auto kept = capacity_kept(scene, value);
    const Series factors = society_factors(scene);
    FinancialCase result;
    Years sum{zeros(scene.years()), zeros(scene.years()), zeros(scene.years())};
    for (std::uint32_t i = 0; i < scene.package.actors.size(); ++i) {
        const auto whole = whole_of({i}, scene.package);
        if (!is_public(scene.package.actors[whole.index].role))
            continue;
        const auto years = years_of({i}, scene, value, kept);
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
