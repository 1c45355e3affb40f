#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

#include <set>

/// \file
/// An actor's own verdict takes what is left of works at the actor's own rate, so that its sign never hangs on the
/// horizon; the ledger takes society's (docs/reference/model.md, 3.1).
namespace byggom {

/// The line as its owner's verdict sees it: what is left of works and repairs by `rate`, every other line as it is.
Series at_own_rate(const Line& line, const Outcomes& outcomes, const Lanes& rate);

/// What the actor gains by it, by year: its own residuals less the ledger's. \param measures  those that count; all
/// where none is named
Series own_residual(ActorId actor, const Outcomes& outcomes, const Context& context,
                    const std::set<MeasureId>& measures = {});

/// Its present value at the actor's own rate, SEK.
Lanes residual_at_own_rate(ActorId actor, const Outcomes& outcomes, const Context& context,
                           const std::set<MeasureId>& measures = {});

} // namespace byggom
