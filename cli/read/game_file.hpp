#pragma once

#include "libpackage/game/allocation.hpp"
#include "libpackage/game/game.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// A bare game as its file has it, and what it says besides.
struct GameFile {
    std::string title;
    Game game;
    RuleInputs asked; ///< benefits, contract, weights, key and limits, where the file names them
};

/// Reads a game (docs/reference/split.md): JSON where the text begins with "{", else CSV with the head
/// "coalition,value" or "coalition,cost". Amounts are exact decimals. At most 24 players.
/// \param file  its name, for mistakes; in JSON the place is a JSON pointer
/// \throws InvalidInput with every mistake of meaning
GameFile read_game(const std::string& text, const std::string& file);

/// "85.0,176.8": exact decimals apart by commas.
/// \throws InvalidInput naming `option`
std::vector<Rational> read_amounts(const std::string& text, const std::string& option);
/// The same where one may be left out: "85.0,,100".
std::vector<std::optional<Rational>> read_limits(const std::string& text, const std::string& option);

} // namespace byggom
