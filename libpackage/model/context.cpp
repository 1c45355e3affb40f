#include "libpackage/model/context.hpp"

#include "libpackage/labour/employment_cohort.hpp"

#include <algorithm>

namespace byggom {

Series Context::spread(const Schedule& schedule, int from, bool last_goes_on) const
{
    Series series = zeros(years());
    if (schedule.empty())
        return series;
    const int stated = static_cast<int>(schedule.size());
    const int end = last_goes_on ? years() : std::min(years(), from + stated);
    for (int year = from; year < end; ++year)
        series.col(year) = draw[schedule[static_cast<std::size_t>(std::min(year - from, stated - 1))]];
    return series;
}

const Series& Context::society_rates() const
{
    if (!rates)
        rates.emplace(real_rates(package.society_rates, draw, years()));
    return *rates;
}

Series Context::growth(FigureId yearly) const
{
    Series grown(lane_count, years());
    const Lanes each = 1.0 + draw[yearly];
    Lanes now = lanes(1.0);
    for (int year = 0; year < years(); ++year, now *= each)
        grown.col(year) = now;
    return grown;
}

Lanes Context::mean_rent() const
{
    Lanes rent = lanes(0.0);
    for (const auto& household : package.households)
        rent += draw[household.weight] * draw[household.rent];
    return rent;
}

const LabourMarket& Context::labour_market() const
{
    if (computed)
        return *computed;
    const auto& hazards = package.hazards;
    const Lanes finding = job_finding_for(hazards, draw, draw[package.area.employment]);
    const auto of_area = quarter(generator(hazards, draw, finding));
    const auto of_country = quarter(generator(hazards, draw, lanes(1.0)));
    computed.emplace(LabourMarket{finding, of_area, year(of_area), without_work(of_country, years())});
    return *computed;
}

} // namespace byggom
