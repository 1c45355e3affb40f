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
            sum += hiring.labour_years / double(on.size());
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
      wage_(find("wage.construction_worker", "SEK/month"))
{}

void IndustryJobs::add(const Context& context, Outcomes& outcomes) const
{
    for (const auto& works : outcomes.works) {
        if ((works.additionality == 0.0).all())
            continue;
        const Lanes labour_for_a_krona = context[labour_share_] / context[labour_year_cost_];
        const Series labour = ((works.capex - works.do_minimum).colwise() * labour_for_a_krona).eval() -
                              recruited_on(works.measure, context, outcomes);
        const Series jobs = labour.max(0.0).colwise() * works.additionality;
        auto& people =
            outcomes.people(works.measure, {.municipality = the(Role::municipality, context.package),
                                            .displaced = true,
                                            .wage = context[wage_]});
        join(people.person_years[place(LabourState::employed)], jobs);
        join(people.person_years[place(LabourState::unemployed)], -jobs);
        join(people.person_years_local[place(LabourState::employed)], zeros(context.years()));
    }
}

} // namespace byggom
