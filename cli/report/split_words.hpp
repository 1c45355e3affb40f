#pragma once

#include "cli/report/document.hpp"
#include "libpackage/bargain/package_split.hpp"
#include "libpackage/game/split_answer.hpp"

#include <functional>
#include <vector>

namespace byggom {

/// What the pages of a split share.
using TellCoalition = std::function<Value(Coalition)>;
using TellAmount = std::function<Value(const Rational&)>;

Message told(const Reasons& reasons, const TellCoalition& names, const TellAmount& amount);

double number(const Rational& rational);
std::vector<ActorId> players_of(const std::vector<ActorId>& players, Coalition coalition);
Value names_of(const std::vector<ActorId>& players, Coalition coalition);
Value names_of(const Game& game, Coalition coalition);
/// "nothing", or the measures.
Value measures_of(const Package& package, MeasureSet measures);
/// rule,player,x,exact,defined,individually_rational,in_core,objecting,by
Table rules_in_rows(const Game& game, const SplitAnswer& answer);
/// Smallest and largest coalitions; all where there are few.
std::vector<Coalition> listed_coalitions(const Game& game);

} // namespace byggom
