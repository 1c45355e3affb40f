#pragma once

#include "libpackage/game/game.hpp"

#include <optional>

namespace byggom {

/// Two coalitions without a common member that do better apart than together.
struct BetterApart {
    Coalition first = 0;
    Coalition second = 0;
    Rational by; ///< in the game's units, positive
};

/// Whether joining never hurts: v(S) + v(T) <= v(S and T together) for all S, T without a common member.
struct Superadditivity {
    bool holds = true;
    bool all_pairs = true; ///< false where only S with all others were compared, beyond 16 players
    std::optional<BetterApart> worst;
};
Superadditivity superadditivity(const Game& game);

/// Whether, whatever they gain over standing alone, they gain only all together: then each could stop it, and
/// rules that go by what coalitions can do share it equally.
bool gains_only_together(const Game& game);

/// Whether a player adds the more the more are there already; then the Shapley value lies in the core
/// (Shapley 1971).
bool is_convex(const Game& game);

} // namespace byggom
