#pragma once

#include <Eigen/Core>

/// \file
/// One figure, eight draws side by side. A point estimate is the batch whose eight draws are equal.
/// Only elementwise operations are used on these types; sums run in explicit loops in a stated order, so that
/// every build gives the same bytes (docs/decisions/0003-same-bytes.md).
namespace byggom {

inline constexpr int lane_count = 8;
inline constexpr int longest_horizon = 100; ///< years

using Lanes = Eigen::Array<double, lane_count, 1>;
/// A column a year; stored inline, so that a line of the ledger costs no allocation.
using Series = Eigen::Array<double, lane_count, Eigen::Dynamic, 0, lane_count, longest_horizon>;

inline Lanes lanes(double everywhere) { return Lanes::Constant(everywhere); }
inline Series zeros(int years) { return Series::Zero(lane_count, years); }

/// Whether it is anything but 0 in any draw. All draws at once: Eigen compares them one by one.
inline bool any(const Lanes& figure) { return !(figure.abs().maxCoeff() <= 0.0); }

/// The same figure in each of `years` years.
inline Series each_year(const Lanes& figure, int years) { return figure.replicate(1, years); }

/// base^exponent by repeated squaring; exponent >= 0.
inline Lanes power(Lanes base, int exponent)
{
    Lanes result = lanes(1.0);
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 == 1)
            result *= base;
        base *= base;
    }
    return result;
}

/// Sum over the years, first year first.
inline Lanes total(const Series& series)
{
    Lanes sum = lanes(0.0);
    for (Eigen::Index year = 0; year < series.cols(); ++year)
        sum += series.col(year);
    return sum;
}

} // namespace byggom
