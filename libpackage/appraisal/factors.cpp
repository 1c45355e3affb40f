#include "libpackage/appraisal/factors.hpp"

namespace byggom {

Series factors_of(const RateSchedule& rates, const Context& context)
{
    return factors_of(rates, context.draw, context.package);
}

Series factors_of(const RateSchedule& rates, const Draw& draw, const Package& package)
{
    return discount_factors(real_rates(rates, draw, package.horizon), real_rate(rates, draw, package.horizon),
                            timing_of(package));
}

Series society_factors(const Context& context) { return factors_of(context.package.society_rates, context); }

std::vector<double> first_lane(const Series& series)
{
    std::vector<double> values(static_cast<std::size_t>(series.cols()));
    for (std::size_t year = 0; year < values.size(); ++year)
        values[year] = series(0, static_cast<Eigen::Index>(year));
    return values;
}

} // namespace byggom
