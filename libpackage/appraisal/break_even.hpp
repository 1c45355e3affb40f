#pragma once

#include "libpackage/rules.hpp"

#include <optional>

namespace byggom {

/// The value of a figure at which an actor's present value turns, or "none in range" with what it is at both
/// ends.
struct TurningPoint {
    std::optional<double> value; ///< in package prices; the lowest where there are several
    double low{};                ///< the range searched
    double high{};
    double at_low{}; ///< SEK, the actor's present value at its own rate there
    double at_high{};
};

/// \param figure  varied from `low` to `high`, everything else at its stated value
/// \return the root to within 1e-9 of the range
TurningPoint turning_point(const Package& package, const Rules& rules, const Draw& draw, FigureId figure,
                           ActorId actor, double low, double high);

/// Present value of an actor's balance at its own rate, with all draws at once. SEK.
Lanes present_value_of(ActorId actor, const Scene& scene, const Rules& rules);

} // namespace byggom
