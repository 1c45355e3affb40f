#pragma once

#include "libpackage/game/game.hpp"

#include <vector>

namespace byggom::test {

/// Whether x is the answer to an excess question, by Kohlberg's criterion (1971) in exact arithmetic: a plain
/// second opinion that knows nothing of the engine's search, levels, spans or solver. Only games of a few
/// players.
///
/// \param weight      of each coalition's objection; 0 makes it a condition x(S) >= v(S)
/// \param imputation  nobody may get less than alone
/// \param x           in units of worth()
bool kohlberg(const Game& game, const std::vector<Rational>& x, const std::vector<Rational>& weight,
              bool imputation);

std::vector<Rational> weight_one(const Game& game);
std::vector<Rational> weight_members(const Game& game);
std::vector<Rational> weight_worth(const Game& game);

} // namespace byggom::test
