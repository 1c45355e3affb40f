#include "libpackage/game/equal_surplus.hpp"

namespace byggom {

Allocation equal_surplus(const Game& game, const RuleInputs&, const LinearSolver*)
{
    const Wide surplus = game.worth(game.all()) - game.sum_of_singletons(game.all());
    std::vector<Rational> x;
    for (int i = 0; i < game.size(); ++i)
        x.push_back(Rational(game.worth(singleton(i))) + Rational(to_integer(surplus), game.size()));
    return surplus < 0
               ? gives(game, x, {Reason{"together they have less than apart: a loss is shared equally"}})
               : gives(game, x);
}

} // namespace byggom
