#include "libpackage/appraisal/factors.hpp"

namespace byggom {

Series factors_of(const RateSchedule& rates, const Context& context)
{
    return discount_factors(real_rates(rates, context.draw, context.years()), timing_of(context.package));
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
