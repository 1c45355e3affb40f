#pragma once

#include "libpackage/model/rules.hpp"

#include <functional>
#include <optional>
#include <set>

namespace byggom {

/// The value of a figure at which an actor's present value turns, or "none in range" with what it is at both
/// ends.
struct SwitchingValue {
    std::optional<double> value; ///< in package prices; the lowest where there are several
    double low{};                ///< the range searched
    double high{};
    double at_low{}; ///< SEK, the actor's present value at its own rate there
    double at_high{};
};

/// What is worth something at a value of the figure; all eight lanes are asked at once. SEK.
using WorthAt = std::function<Lanes(const Lanes& values)>;

/// Where `worth` turns between `low` and `high`, to within 1e-9 of the range.
SwitchingValue switching_value(const WorthAt& worth, double low, double high);

/// Present value at its own rate of what an actor gains by the lines of some measures; all where none is
/// named. SEK.
Lanes present_value_of(ActorId actor, const Context& context, const Rules& rules,
                       const std::set<MeasureId>& measures = {});

} // namespace byggom
