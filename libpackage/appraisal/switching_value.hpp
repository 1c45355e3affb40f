#pragma once

#include <optional>

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

} // namespace byggom
