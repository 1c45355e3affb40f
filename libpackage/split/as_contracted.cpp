#include "libpackage/split/as_contracted.hpp"

namespace byggom {

Allocation as_contracted(const Game& game, const Asked& asked, const LinearSolver*)
{
    if (asked.contracted.size() != game.players.size())
        return no_answer(asked.contracted.empty() ? "no contract is given"
                                                  : "the contract does not name a share for each player");
    const Rational all = in_units(game, Rational(game.worth(game.all())));
    const Rational difference = sum_of(asked.contracted, game.all()) - all;
    if (difference == 0)
        return {asked.contracted, true, ""};
    return {asked.contracted, true,
            "the contract's shares add up to " + to_amount(Rational(abs(difference))) +
                (difference > 0 ? " more" : " less") + " than the " + to_amount(all) + " of all together"};
}

} // namespace byggom
