#pragma once

#include "libpackage/quantity/lanes.hpp"

#include <boost/container/static_vector.hpp>

#include <array>
#include <string_view>

namespace byggom {

/// Where a person of working age stands. First the open states, between which people move by themselves; then
/// the arranged ones, which they enter through measures only and leave as the measures end.
enum class LabourState {
    employed,
    unemployed, ///< with benefit
    social_assistance,
    sick_leave,
    disability,
    outside, ///< neither work nor benefit
    subsidised,
    training
};
inline constexpr int state_count = 8;
inline constexpr int open_count = 6;
inline constexpr std::array<std::string_view, state_count> state_names{
    "employed",   "unemployed", "social_assistance", "sick_leave",
    "disability", "outside",    "subsidised",        "training"};

constexpr int place(LabourState state) { return static_cast<int>(state); }
constexpr std::string_view to_string(LabourState state)
{
    return state_names[static_cast<std::size_t>(state)];
}

/// One figure for each state, in the order of `LabourState`; and for the open ones alone.
using ByState = std::array<Lanes, state_count>;
using ByOpenState = std::array<Lanes, open_count>;
inline ByState nobody()
{
    ByState shares;
    shares.fill(lanes(0.0));
    return shares;
}
/// Behind the end of a series there is nobody in its state; that of `employed` goes on to the horizon.
using SeriesByState = std::array<Series, state_count>;
/// One figure for each state in each year. In place, as all that a batch of draws writes into: memory asked
/// for anew in every batch costs more than the arithmetic done in it.
using YearsByState = boost::container::static_vector<ByState, longest_horizon>;
using YearsByOpenState = boost::container::static_vector<ByOpenState, longest_horizon>;

/// How far from the labour market a person without work is.
enum class Severity { job_ready, long_term, complex };
inline constexpr int severity_count = 3;
inline constexpr std::array<std::string_view, severity_count> severity_names{"job_ready", "long_term",
                                                                             "complex"};
using BySeverity = std::array<Lanes, severity_count>;

} // namespace byggom
