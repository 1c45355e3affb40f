#include "libpackage/quantity/convolution.hpp"

namespace byggom {

Entries::Entries(const Series& amounts) : amounts_(amounts)
{
    for (Eigen::Index year = 0; year < years(); ++year)
        if (any(in(year)))
            when_.push_back(year);
}

void convolve(const Entries& entries, const Series& profile, Series& result)
{
    result.resize(lane_count, entries.years());
    for (Eigen::Index year = 0; year < entries.years(); ++year) {
        Lanes sum = lanes(0.0);
        for (const auto first : entries.when()) {
            if (first > year)
                break;
            sum += entries.in(first)*profile.col(year - first);
        }
        result.col(year) = sum;
    }
}

Series convolution(const Entries& entries, const Series& profile)
{
    Series result;
    convolve(entries, profile, result);
    return result;
}

} // namespace byggom
