#pragma once

#include "libpackage/quantity/lanes.hpp"

#include <vector>

namespace byggom {

/// What begins in each year, with the years in which anything begins in any draw: most often a few.
class Begun {
public:
    explicit Begun(const Series& amounts);

    Eigen::Index years() const { return amounts_.cols(); }
    auto in(Eigen::Index year) const { return amounts_.col(year); }
    const std::vector<Eigen::Index>& when() const { return when_; }

private:
    Series amounts_;
    std::vector<Eigen::Index> when_;
};

/// What has begun goes on by the profile:
///
///     result(t) = sum over years s <= t of  begun(s) * profile(t - s),   the first s first
void convolve(const Begun& begun, const Series& profile, Series& result);
Series convolution(const Begun& begun, const Series& profile);

} // namespace byggom
