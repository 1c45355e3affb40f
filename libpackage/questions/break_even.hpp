#pragma once

#include "libpackage/appraisal/switching_value.hpp"
#include "libpackage/model/rules.hpp"

#include <functional>
#include <set>

namespace byggom {

/// What is worth something at a value of the figure; all eight lanes are asked at once. SEK.
using WorthAt = std::function<Lanes(const Lanes& values)>;

/// Where `worth` turns between `low` and `high`, to within 1e-9 of the range.
SwitchingValue switching_value(const WorthAt& worth, double low, double high);

/// Present value at its own rate of what an actor gains by the lines of some measures; all where none is
/// named. SEK.
Lanes present_value_of(ActorId actor, const Context& context, const Rules& rules,
                       const std::set<MeasureId>& measures = {});

} // namespace byggom
