#include "libpackage/appraisal/present_value.hpp"

#include <algorithm>

namespace byggom {

Series discount_factors(const Series& rates, const Lanes& beyond, Timing timing)
{
    const int years = static_cast<int>(rates.cols());
    Series factors = zeros(years);
    Lanes factor = lanes(1.0);
    for (int year = 0; year < years; ++year) {
        if (year > 0)
            factor /= 1.0 + rates.col(year);
        const Lanes next = 1.0 + (year + 1 < years ? rates.col(year + 1).eval() : beyond);
        factors.col(year) = timing == Timing::start ? factor
                            : timing == Timing::mid ? (factor / next.sqrt()).eval()
                                                    : (factor / next).eval();
    }
    return factors;
}

Lanes present_value(const Series& gain, const Series& factors)
{
    Lanes value = lanes(0.0);
    for (Eigen::Index year = 0; year < gain.cols(); ++year)
        value += gain.col(year) * factors.col(year);
    return value;
}

Lanes equivalent_annual_value(const Lanes& present, const Series& factors, Timing timing)
{
    Lanes annuity = lanes(0.0);
    const Eigen::Index first = timing == Timing::start && factors.cols() > 1 ? 1 : 0;
    for (Eigen::Index year = first; year < factors.cols(); ++year)
        annuity += factors.col(year);
    return present / annuity;
}

} // namespace byggom
