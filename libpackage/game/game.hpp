#pragma once

#include "libpackage/game/coalition.hpp"
#include "libpackage/game/rational.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace byggom {

/// Whether the table of a game says what a coalition can gain, or what it must pay.
enum class GameForm { value, cost };

/// What every coalition can do on its own, exactly.
///
/// The rules work on worth(): the gain, or the cost with its sign turned, in units of 10^-decimals.
/// Their results are turned back by in_units(), so that the shares of a game of costs are costs.
struct Game {
    static constexpr int most_players = 24; ///< of a table: 2^24 amounts
    static constexpr std::int64_t largest =
        90'000'000'000'000'000; ///< of an amount, in units of 10^-decimals

    std::vector<std::string> players;
    GameForm form = GameForm::value;
    int decimals = 0;
    std::vector<std::int64_t> table; ///< 2^players amounts by coalition; that of nobody is 0

    int size() const { return static_cast<int>(players.size()); }
    Coalition all() const { return everybody(size()); }
    std::int64_t worth(Coalition coalition) const
    {
        return form == GameForm::cost ? -table[coalition] : table[coalition];
    }
    /// The sum of what the members of a coalition are worth each alone.
    Wide sum_of_singletons(Coalition coalition) const;
    /// A player's separable benefit: what all are worth less what all the others are.
    std::int64_t separable(int player) const { return worth(all()) - worth(all() ^ singleton(player)); }
};

/// An amount as the rules have it, in the game's own units and sign.
Rational in_units(const Game& game, const Rational& worth);
std::vector<Rational> in_units(const Game& game, const std::vector<Rational>& worths);
/// The other way.
Rational as_worth(const Game& game, const Rational& amount);
std::vector<Rational> as_worths(const Game& game, const std::vector<Rational>& amounts);

/// "A, B and C"
std::string names(const Game& game, Coalition coalition);

/// x(S): what a coalition's members get together.
Rational sum_of(const std::vector<Rational>& x, Coalition coalition);

} // namespace byggom
