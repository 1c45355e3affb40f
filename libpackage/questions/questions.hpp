#pragma once

#include "libpackage/appraisal/appraisal.hpp"
#include "libpackage/model/rules.hpp"

/// \file
/// The questions that need the rules again: what one person more in work is worth, and where a verdict turns.
namespace byggom {

/// For each actor with an outlay and each state people come from: how many lasting exits repay it. A lasting
/// exit is one person moving from that state into work in year 1 and staying, alive and of working age.
std::vector<BreakEvenHeads> break_even_heads(const Context& context, const Rules& rules,
                                             const Appraisal& appraisal, const Outcomes& outcomes);

/// Each ground rent in people: static (households avoided in one year) and with jobs that end.
std::vector<Waiver> waivers(const Context& context, const Outcomes& outcomes, const std::vector<Line>& lines);

/// Rebates and wage subsidies granted to an owner as small aid, SEK a year.
Series small_aid(ActorId owner, const Context& context, const Outcomes& outcomes,
                 const std::vector<Line>& lines);

/// Rebates and wage subsidies granted as small aid, over any three years, for each owner that gets some.
std::vector<StateAid> state_aid(const Context& context, const Outcomes& outcomes,
                                const std::vector<Line>& lines);

/// For each municipality with a rent rise: the share of households on assistance at which its verdict turns.
std::vector<AssistanceTurn> assistance_turns(const Context& context, const Rules& rules,
                                             const Outcomes& outcomes);

} // namespace byggom
