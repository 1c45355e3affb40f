#pragma once

#include "libpackage/quantity/lanes.hpp"

#include <boost/container/static_vector.hpp>

#include <array>
#include <string_view>

namespace byggom {

/// Where a person of working age stands. `subsidised` and `training` are entered through measures only.
enum class LabourState {
    employed,
    subsidised,
    training,
    unemployed, ///< with benefit
    social_assistance,
    sick_leave,
    disability,
    outside ///< neither work nor benefit
};
inline constexpr int state_count = 8;
inline constexpr std::array<std::string_view, state_count> state_names{
    "employed",          "subsidised", "training",   "unemployed",
    "social_assistance", "sick_leave", "disability", "outside"};

constexpr int place(LabourState state) { return static_cast<int>(state); }
constexpr std::string_view to_string(LabourState state)
{
    return state_names[static_cast<std::size_t>(state)];
}

/// The states between which people move by themselves, and those that they enter through measures only: in
/// these there is nobody once the contracts have ended.
inline constexpr std::array<std::size_t, 6> open_states{0, 3, 4, 5, 6, 7};
inline constexpr std::array<std::size_t, 2> arranged_states{1, 2};
static_assert(place(LabourState::subsidised) == 1 && place(LabourState::training) == 2);

/// One figure for each state, in the order of `LabourState`.
using ByState = std::array<Lanes, state_count>;
/// Behind the end of a series there is nobody in its state; that of `employed` goes on to the horizon.
using SeriesByState = std::array<Series, state_count>;
/// One figure for each state in each year. In place, as all that a batch of draws writes into: memory asked
/// for anew in every batch costs more than the arithmetic done in it.
using YearsByState = boost::container::static_vector<ByState, longest_horizon>;

/// How far from the labour market a person without work is.
enum class Severity { job_ready, long_term, complex };
inline constexpr int severity_count = 3;
inline constexpr std::array<std::string_view, severity_count> severity_names{"job_ready", "long_term",
                                                                             "complex"};
using BySeverity = std::array<Lanes, severity_count>;

} // namespace byggom
