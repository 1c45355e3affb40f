#include "libpackage/game/as_contracted.hpp"

namespace byggom {

Allocation as_contracted(const Game& game, const RuleInputs& asked, const LinearSolver*)
{
    if (asked.contracted.size() != game.players.size())
        return no_answer(asked.contracted.empty()
                             ? Reason{"no contract is given"}
                             : Reason{"the contract does not name a share for each player"});
    const Rational all = in_units(game, Rational(game.worth(game.all())));
    const Rational difference = sum_of(asked.contracted, game.all()) - all;
    if (difference == 0)
        return {asked.contracted, true, {}};
    const std::vector<Reason::Value> amounts{Reason::Amount{abs(difference)}, Reason::Amount{all}};
    return {asked.contracted,
            true,
            {difference > 0
                 ? Reason{"the contract's shares add up to {} more than the {} of all together", amounts}
                 : Reason{"the contract's shares add up to {} less than the {} of all together", amounts}}};
}

} // namespace byggom
