#include "actors/industry_jobs.hpp"

#include <algorithm>

namespace byggom {
namespace {

/// Labour-years recruited under quotas that ride on the works of `measure`.
Series recruited_on(MeasureId measure, const Context& context, const Outcomes& outcomes)
{
    Series sum = zeros(context.years());
    for (const auto& hiring : outcomes.hiring) {
        const auto& on = context.package.measures[hiring.measure.index]->on;
        if (std::find(on.begin(), on.end(), measure) != on.end())
            sum += hiring.works_years / double(on.size());
    }
    return sum;
}

void join(Series& people, const Series& more)
{
    if (people.cols() == 0)
        people = more;
    else
        people += more;
}

} // namespace

IndustryJobs::IndustryJobs(FigureLookup& find)
    : labour_share_(find("con.labour_share_site", "1")),
      labour_year_cost_(find("labcost.construction_fte", "SEK/year")),
      contributions_(find("rules.contributions.total", "1"))
{}

void IndustryJobs::add(const Context& context, Outcomes& outcomes) const
{
    for (const auto& works : outcomes.works) {
        if ((works.additionality == 0.0).all())
            continue;
        const auto is_stated = works.labour_stated > 0.0;
        const Lanes share = is_stated.select(works.labour_share, context[labour_share_]);
        const Lanes cost = is_stated.select(works.labour_year_cost, context[labour_year_cost_]);
        const Series labour = ((works.capex - works.do_minimum).colwise() * (share / cost).eval()).eval() -
                              recruited_on(works.measure, context, outcomes);
        const Series jobs = labour.colwise() * works.additionality;
        auto& people =
            outcomes.people(works.measure, {.municipality = the(Role::municipality, context.package),
                                            .displaced = true,
                                            .industry = true,
                                            .wage = cost / 12.0 / (1.0 + context[contributions_])});
        join(people.person_years[place(LabourState::employed)], jobs);
        join(people.person_years[place(LabourState::unemployed)], -jobs);
        join(people.person_years_local[place(LabourState::employed)], zeros(context.years()));
    }
}

} // namespace byggom
