#pragma once

#include "libpackage/game/game.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace byggom::test {

/// A game with players P1, P2, … and whole amounts.
Game game_of(GameForm form, std::vector<std::int64_t> table);

/// Any amounts up to 1000 by size; few cores are not empty.
Game random_game(int players, unsigned seed);
/// A package of measures that need each other and their actors, with benefits and costs: convex.
Game package_game(int players, unsigned seed);

/// "20.35", "3617/300"
Rational fraction(const std::string& text);
std::vector<Rational> fractions(const std::vector<std::string>& texts);

} // namespace byggom::test
