#include "libpackage/package/rate.hpp"

namespace byggom {

Series real_rates(const RateSchedule& schedule, const Draw& draw, int years)
{
    Series rates = zeros(years);
    for (const auto& step : schedule) {
        Lanes real = draw[step.rate];
        if (step.inflation)
            real = (1.0 + real) / (1.0 + draw[*step.inflation]) - 1.0;
        for (int year = step.from; year < years; ++year)
            rates.col(year) = real;
    }
    return rates;
}

} // namespace byggom
