#pragma once

#include "libpackage/compose/requirements.hpp"
#include "libpackage/game/linear_solver.hpp"
#include "libpackage/model/rules.hpp"
#include "libpackage/quantity/lanes.hpp"

namespace byggom {

/// Brings the signatories of a candidate to their floors through the channels that Swedish law leaves open
/// (payment_channels.hpp), in the years and within the ceilings that `[settlement]` states.
/// \param draw    the figures at the candidate's sizes
/// \param spared  place of the signatory that pays last of those that could pay at the same cost
/// \pre   check_settlement finds nothing
Settling settle_lawfully(const Package& package, const Rules& rules, const std::vector<ActorId>& signatories,
                         const SeenCandidate& seen, const std::vector<std::int64_t>& floors, const Draw& draw,
                         std::optional<int> spared, const LinearSolver& solver);

} // namespace byggom
