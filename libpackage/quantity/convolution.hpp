#pragma once

#include "libpackage/quantity/lanes.hpp"

#include <boost/container/static_vector.hpp>

namespace byggom {

/// What begins in each year, with the years in which anything begins in any draw: most often a few.
class Entries {
public:
    using Years = boost::container::static_vector<Eigen::Index, longest_horizon>; ///< the first one first

    explicit Entries(const Series& amounts);

    Eigen::Index years() const { return amounts_.cols(); }
    auto in(Eigen::Index year) const { return amounts_.col(year); }
    const Years& when() const { return when_; }

private:
    Series amounts_;
    Years when_;
};

/// What has begun goes on by the profile:
///
///     result(t) = sum over years s <= t of  entries(s) * profile(t - s),   the first s first
void convolve(const Entries& entries, const Series& profile, Series& result);
Series convolution(const Entries& entries, const Series& profile);

} // namespace byggom
