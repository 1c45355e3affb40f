#pragma once

#include "libpackage/appraisal/present_value.hpp"
#include "libpackage/model/context.hpp"

#include <vector>

namespace byggom {

/// The discount factors of a schedule over the package's years, by its timing.
Series factors_of(const RateSchedule& rates, const Context& context);
Series factors_of(const RateSchedule& rates, const Draw& draw, const Package& package);

/// At society's rate: what every view that sets actors side by side uses.
Series society_factors(const Context& context);

/// The years of the first draw; all draws are equal at the stated figures.
std::vector<double> first_lane(const Series& series);

} // namespace byggom
