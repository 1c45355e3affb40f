#include "libpackage/quantity/convolution.hpp"

namespace byggom {

Begun::Begun(const Series& amounts) : amounts_(amounts)
{
    for (Eigen::Index year = 0; year < years(); ++year)
        if ((in(year) != 0.0).any())
            when_.push_back(year);
}

void convolve(const Begun& begun, const Series& profile, Series& result)
{
    const auto years = begun.years();
    result.resize(lane_count, years);
    bool first_of_all = true;
    for (const auto first : begun.when()) {
        const Lanes some = begun.in(first);
        if (first_of_all)
            result.rightCols(years - first) = profile.leftCols(years - first).colwise() * some;
        else
            for (auto year = first; year < years; ++year)
                result.col(year) += some * profile.col(year - first);
        first_of_all = false;
    }
    result.leftCols(first_of_all ? years : begun.when().front()).setZero();
}

Series convolution(const Begun& begun, const Series& profile)
{
    Series result;
    convolve(begun, profile, result);
    return result;
}

} // namespace byggom
