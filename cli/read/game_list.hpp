#pragma once

#include "cli/read/game_table.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// The amounts of a game by bitmask, nobody first, in whole units of 10^-decimals.
struct AmountList {
    std::vector<std::int64_t> amounts;
    int decimals = 0;
};

/// Takes the list "v" of a JSON object out of its text and reads it, where every amount in it is a plain
/// decimal number: a table of 20 players is a million of them. What else stands there is left to the reader
/// of single amounts, which tells where a mistake is.
/// \param text  its list becomes empty where it was read
std::optional<AmountList> take_amounts(std::string& text);

/// The list laid out for a game of so many players; an amount too long is a mistake.
Game game_of(const AmountList& list, std::vector<std::string> players, GameForm form, Mistakes& mistakes);

/// A game that stands in one rule instead of a table:
///
///     {"type": "airport", "costs": [...]}                      the costliest member's
///     {"type": "bankruptcy", "claims": [...], "estate": e}     what the others' claims leave of the estate
///     {"type": "weighted_voting", "weights": [...], "quota": q}  1 where the weights reach the quota
///
/// \param numbers  as text, so that they are exact
Game generated_game(const nlohmann::json& generator, std::vector<std::string> players, Mistakes& mistakes);

} // namespace byggom
