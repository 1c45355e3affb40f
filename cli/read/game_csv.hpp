#pragma once

#include "cli/read/game_file.hpp"

namespace byggom {

/// Lines of coalition and amount after the head "coalition,value" or "coalition,cost": "A,B",30 names the
/// members in quotes, apart by commas. The players are those that stand alone, in the order of their lines.
GameFile read_game_csv(const std::string& text, const std::string& file);

} // namespace byggom
