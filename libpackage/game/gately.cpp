#include "libpackage/game/gately.hpp"

namespace byggom {

Allocation gately(const Game& game, const RuleInputs&, const LinearSolver*)
{
    const Wide surplus = game.worth(game.all()) - game.sum_of_singletons(game.all());
    Wide sum = 0;
    for (int i = 0; i < game.size(); ++i) {
        const Wide key = static_cast<Wide>(game.separable(i)) - game.worth(singleton(i));
        if (key < 0)
            return no_answer(
                Reason{"the sharing key of {} is negative: it has more alone than it adds to the others",
                       {singleton(i)}});
        sum += key;
    }
    if (sum == 0 && surplus != 0)
        return no_answer(
            Reason{"nobody adds more to the others than it has alone, so there is no key to share by"});
    const Rational share = sum == 0 ? Rational(0) : Rational(to_integer(surplus), to_integer(sum));
    std::vector<Rational> x;
    for (int i = 0; i < game.size(); ++i) {
        const std::int64_t own = game.worth(singleton(i));
        x.push_back(own + to_integer(static_cast<Wide>(game.separable(i)) - own) * share);
    }
    return sum == 0 ? gives(game, x, {Reason{"there is nothing to share: each keeps what it has alone"}})
                    : gives(game, x);
}

} // namespace byggom
