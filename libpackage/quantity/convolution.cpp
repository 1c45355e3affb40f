#include "libpackage/quantity/convolution.hpp"

namespace byggom {

Begun::Begun(const Series& amounts) : amounts_(amounts)
{
    for (Eigen::Index year = 0; year < years(); ++year)
        if (any(in(year)))
            when_.push_back(year);
}

void convolve(const Begun& begun, const Series& profile, Series& result)
{
    result.resize(lane_count, begun.years());
    for (Eigen::Index year = 0; year < begun.years(); ++year) {
        Lanes sum = lanes(0.0);
        for (const auto first : begun.when()) {
            if (first > year)
                break;
            sum += begun.in(first)*profile.col(year - first);
        }
        result.col(year) = sum;
    }
}

Series convolution(const Begun& begun, const Series& profile)
{
    Series result;
    convolve(begun, profile, result);
    return result;
}

} // namespace byggom
