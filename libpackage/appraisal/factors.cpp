#include "libpackage/appraisal/factors.hpp"

namespace byggom {

Series factors_of(const RateSchedule& rates, const Scene& scene)
{
    return discount_factors(real_rates(rates, scene.draw, scene.years()), timing_of(scene.package));
}

Series society_factors(const Scene& scene) { return factors_of(scene.package.society_rates, scene); }

std::vector<double> first_lane(const Series& series)
{
    std::vector<double> values(static_cast<std::size_t>(series.cols()));
    for (std::size_t year = 0; year < values.size(); ++year)
        values[year] = series(0, static_cast<Eigen::Index>(year));
    return values;
}

} // namespace byggom
