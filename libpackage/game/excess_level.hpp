#pragma once

#include "libpackage/game/coalition_span.hpp"
#include "libpackage/game/excess.hpp"

#include <optional>

namespace byggom {

/// The level that a guess of its binding coalitions gives, proved in fractions: the guess is right only if
/// positive weights exist with which binding and held coalitions cancel out over the settled ones (the dual
/// of the level's linear program), and then the excess follows from them alone.
/// \return nothing where the guess is wrong; coalitions whose weight is 0 are left out
std::optional<ExcessLevel> proved_level(const ExcessQuestion& question, const CoalitionSpan& settled,
                                        const ExcessLevel& guess);

/// Settles what the level decides.
void settle(CoalitionSpan& settled, const ExcessQuestion& question, const ExcessLevel& level);

/// The open coalition of most weight; with its complement, whose sum is open too, it keeps the level's excess
/// from falling without end. Nobody where no open coalition has weight.
Coalition heaviest_open(const ExcessQuestion& question, const CoalitionSpan& settled);

} // namespace byggom
