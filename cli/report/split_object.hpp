#pragma once

#include "libpackage/game/split_answer.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace byggom {

/// What is told of every game, as JSON; a package adds its own.
nlohmann::ordered_json split_object(const std::string& title, const Game& game, const SplitAnswer& answer);

/// The players of a coalition.
nlohmann::ordered_json members_of(const Game& game, Coalition coalition);
/// "A,B", the key of a coalition.
std::string joined_members(const Game& game, Coalition coalition);

/// As every JSON is written.
std::string written(const nlohmann::ordered_json& json);

} // namespace byggom
