#pragma once

#include "libpackage/game/core.hpp"
#include "libpackage/settlement/payment_plan.hpp"

namespace byggom {

/// The split that can be paid lawfully and is best for whoever objects most, and among those for whoever
/// objects next, and so on: the nucleolus among the lawful splits.
///
///     lexicographically least   v(S) − x(S), largest first, over S other than nobody and all,
///     x = position + received − paid − what paying costs,   payments as in years_program.hpp,
///     what a fund pays out it was paid in,   what was received to be kept is not paid on
///
/// Each level is one linear program over all years, with the coalitions that object most read in as they
/// object. A party that both keeps money given to it and pays its own could pass it on under another name;
/// such programs branch on which of the two it does. Of plans for the split the cheapest, and of those the
/// one through fewest hands: nobody pays another for nothing.
struct LawfulSplit {
    std::int64_t epsilon = 0;         ///< öre; not above 0: nobody would walk away
    std::vector<std::int64_t> shares; ///< by player, öre, by the plan and with what paying costs
    PaymentPlan plan;
    std::vector<double> prices;     ///< by channel: by how much e falls for each öre more it could carry
    std::vector<double> aid_prices; ///< by party: the same of its ceiling
};

/// Who bears what payments cost.
struct Bears {
    enum class Who { payer, payee, one, shared } who = Who::payer;
    int one = 0;                ///< the party
    std::vector<double> shares; ///< by party, adding up to 1
};

/// \param game      in öre where it has two decimals and is in kronor; its players are the first parties of
///                  the graph, the others are funds
/// \param position  öre, by player, adding up to what all are worth
/// \return nothing where the solver fails \pre two players at least
std::optional<LawfulSplit> lawful_split(const Game& game, const std::vector<std::int64_t>& position,
                                        const PaymentGraph& graph, Instalments due, const Bears& bears,
                                        const LinearSolver& solver);

/// By party, öre, what a plan's payments cost it.
std::vector<std::int64_t> borne_by(const PaymentPlan& plan, const PaymentGraph& graph, const Bears& bears);

} // namespace byggom
