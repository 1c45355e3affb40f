#pragma once

#include "libpackage/game/game.hpp"
#include "libpackage/game/linear_solver.hpp"

#include <optional>
#include <vector>

namespace byggom {

/// What a coalition could do and what a split gives it; amounts in the game's units and sign.
struct Objection {
    Coalition coalition = 0;
    Rational could; ///< earn alone, or pay alone
    Rational gets;  ///< together, or pays
    Rational by; ///< how much better it would do alone, in the game's units; negative where it would do worse
};

/// How a split stands, decided exactly.
struct Stability {
    bool adds_up = false;               ///< to what all are worth
    bool individually_rational = false; ///< nobody gets less than alone
    bool in_core = false;               ///< adds up, and no coalition could do better alone
    std::optional<Objection>
        most; ///< the coalition that objects most; of equals the smallest; none for one player
};
/// \param x  in the game's units
Stability stability(const Game& game, const std::vector<Rational>& x);

/// The core as a whole.
struct Core {
    bool nonempty = false;
    /// The least e such that some split leaves no coalition more than e below what it can do alone, in the
    /// game's units. Where it is negative, -e is the margin by which everybody can be better off; where it is
    /// positive, e is what each coalition would have to be paid. None for one player.
    std::optional<Rational> epsilon;
    std::vector<Coalition> binding; ///< the coalitions that keep e from being less
};
Core core(const Game& game, const LinearSolver* solver);

/// What each adds to the others, v(N) - v(N without i): asking for more, the others do better without it. In
/// the game's units; of a game of costs the least it must pay.
std::vector<Rational> utopia_payoffs(const Game& game);

} // namespace byggom
