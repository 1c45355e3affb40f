#pragma once

#include "actors/person_year.hpp"
#include "libpackage/model/rules.hpp"

namespace byggom {

/// Participation tax rates at the wage people are hired at, with benefits computed on what they earned
/// before; and the cliffs on the way to it and beyond, to `highest_wage`. Everybody claims what the law
/// gives.
WorkIncentives work_incentives(const Law& law, const TakeUp& take_up, FigureId wage, const Context& context);

} // namespace byggom
