#include "libpackage/game/ensc.hpp"

namespace byggom {

Allocation ensc(const Game& game, const RuleInputs&, const LinearSolver*)
{
    Wide rest = game.worth(game.all());
    for (int i = 0; i < game.size(); ++i)
        rest -= game.separable(i);
    std::vector<Rational> x;
    for (int i = 0; i < game.size(); ++i)
        x.push_back(Rational(game.separable(i)) + Rational(to_integer(rest), game.size()));
    return gives(game, x);
}

} // namespace byggom
