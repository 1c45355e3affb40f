#pragma once

#include "libpackage/quantity/labour_state.hpp"

#include <boost/container/static_vector.hpp>

namespace byggom {

/// Somebody who is followed, a quarter apart: the shares of the open states, or the share that is in one.
using Path = boost::container::static_vector<ByOpenState, 4 * longest_horizon + 1>;
using PathInOneState = boost::container::static_vector<Lanes, 4 * longest_horizon + 1>;

/// Where a year stands in a list that begins with year -1.
constexpr std::size_t place_of(int year)
{
    const int place = year + 1;
    return static_cast<std::size_t>(place);
}

/// Person-years by calendar year. Times are years after the start of year 0; year -1, the year before, is
/// kept too, and what falls after the horizon is left out.
class Calendar {
public:
    explicit Calendar(int years);

    /// Adds `weight` persons in one state from `begin` to `end`.
    void add(const Lanes& begin, const Lanes& end, LabourState state, double weight);
    /// The same, their shares by state changing evenly from one end to the other.
    void add(const Lanes& begin, const Lanes& end, const ByOpenState& at_begin, const ByOpenState& at_end,
             double weight);
    /// Adds persons who set out on the path in four equal parts, at `begin` and at the next three quarters.
    void add_in_four_parts(const Lanes& begin, const Path& path, double weight);
    void add_in_four_parts(const Lanes& begin, const PathInOneState& path, LabourState state, double weight);

    const ByState& operator[](int year) const { return years_[place_of(year)]; }
    int years() const { return static_cast<int>(years_.size()) - 1; }

private:
    boost::container::static_vector<ByState, longest_horizon + 1> years_; ///< by place_of()
};

} // namespace byggom
