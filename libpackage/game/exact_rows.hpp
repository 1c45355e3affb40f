#pragma once

#include "libpackage/game/coalition_span.hpp"
#include "libpackage/game/excess.hpp"
#include "libpackage/game/reason.hpp"

#include <optional>

namespace byggom {

/// A level found in fractions alone, and why there is none.
struct ExactLevel {
    ExcessLevel level;
    std::optional<Reason> fault; ///< nothing where there is one
};

/// The next level by row generation on the exact simplex method: no solver, no tolerance; slower than with
/// one.
ExactLevel exact_level(const ExcessQuestion& question, const CoalitionSpan& settled);

} // namespace byggom
