#pragma once

#include "cli/read/game_file.hpp"

namespace byggom {

/// { "players": [...], "kind": "value"|"cost", "v": [...] by bitmask, or {...} by names, "benefits"?,
/// "contracted"? }
GameFile read_game_json(const std::string& text, const std::string& file);

} // namespace byggom
