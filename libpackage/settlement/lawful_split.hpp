#pragma once

#include "libpackage/game/core.hpp"
#include "libpackage/game/linear_solver.hpp"
#include "libpackage/settlement/payment_network.hpp"

namespace byggom {

/// The splits that can be paid lawfully, and the best of them: none leaves the coalition that objects most
/// less far below what it can do alone.
///
///     minimise  e   subject to   x(S) >= v(S) − e for every coalition S other than nobody and all,
///     x = position + received − paid,   0 <= payment <= capacity,   aid within its ceiling,
///     what a fund pays out it was paid in, by shares laid down,
///     what was received to be kept is not paid on
///
/// the least core with payments as further columns. A solver, where there is one, guesses which coalitions
/// bind and who passes money on; from these it is solved in fractions, from its dual, and every coalition is
/// asked whether it objects more. With more than eight players the solver's payments stand, to the nearest
/// öre.
struct LawfulSplit {
    Rational epsilon;                 ///< in öre; not above 0: nobody would walk away
    std::vector<Rational> payments;   ///< by channel, öre
    std::vector<Rational> shares;     ///< by player, öre
    std::vector<Rational> prices;     ///< by channel: by how much e falls for each öre more it could carry
    std::vector<Rational> aid_prices; ///< by party: the same of its ceiling
};

/// \param game      in öre where it has two decimals and is in kronor; its players are the first parties of
///                  the network, the others are funds
/// \param position  öre, by player, adding up to what all are worth
/// \pre   two players at least
LawfulSplit lawful_split(const Game& game, const std::vector<std::int64_t>& position,
                         const PaymentNetwork& network, const LinearSolver* solver);

} // namespace byggom
