#include "libpackage/split/equal_surplus.hpp"

namespace byggom {

Allocation equal_surplus(const Game& game, const Asked&, const LinearSolver*)
{
    const Wide surplus = game.worth(game.all()) - game.apart(game.all());
    std::vector<Rational> x;
    for (int i = 0; i < game.size(); ++i)
        x.push_back(Rational(game.worth(alone(i))) + Rational(to_integer(surplus), game.size()));
    return gives(game, x, surplus < 0 ? "together they have less than apart: a loss is shared equally" : "");
}

} // namespace byggom
