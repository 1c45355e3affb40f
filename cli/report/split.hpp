#pragma once

#include "cli/report/language.hpp"
#include "libpackage/game/split_answer.hpp"

#include <string>

/// \file
/// A split in the forms people and programs read; docs/reference/split.md.
namespace byggom {

inline constexpr int most_players_in_full = 4; ///< beyond, a page tells the smallest and largest coalitions
inline constexpr int most_players_listed = 12; ///< beyond, coalitions' values are not told in JSON

/// What negotiators read on a terminal.
std::string split_page(const std::string& title, const Game& game, const SplitAnswer& answer,
                       Language language, bool colour);

std::string split_json(const std::string& title, const Game& game, const SplitAnswer& answer);

/// rule,player,x,exact,defined,individually_rational,in_core,objecting,by
std::string split_csv(const Game& game, const SplitAnswer& answer);

} // namespace byggom
