#include "libpackage/game/scrb.hpp"

#include <algorithm>

namespace byggom {
namespace {

/// \param ready  the most each would pay, as a cost in units of worth()
Allocation by_remaining_benefit(const Game& game, const std::vector<Rational>& ready)
{
    const auto n = game.players.size();
    std::vector<Rational> remaining;
    Rational sum = 0;
    Rational rest = -Rational(game.worth(game.all()));
    Reasons why;
    for (std::size_t i = 0; i < n; ++i) {
        const Rational cost = -Rational(game.separable(static_cast<int>(i)));
        if (ready[i] < cost)
            why.push_back({"{} costs the others more than its benefit", {singleton(static_cast<int>(i))}});
        remaining.push_back(std::max(Rational(0), Rational(ready[i] - cost)));
        sum += remaining.back();
        rest -= cost;
    }
    if (rest < 0)
        why.push_back(Reason{"the separable costs come to more than the whole"});
    std::vector<Rational> x;
    for (std::size_t i = 0; i < n; ++i) {
        const Rational share = sum == 0 ? Rational(rest / n) : Rational(rest * remaining[i] / sum);
        x.push_back(game.separable(static_cast<int>(i)) - share);
    }
    return gives(game, x, why);
}

std::vector<Rational> costs_alone(const Game& game)
{
    std::vector<Rational> costs;
    for (int i = 0; i < game.size(); ++i)
        costs.push_back(-Rational(game.worth(singleton(i))));
    return costs;
}

} // namespace

Allocation scrb(const Game& game, const RuleInputs& asked, const LinearSolver*)
{
    auto ready = costs_alone(game);
    if (!asked.benefits.empty() && asked.benefits.size() != game.players.size())
        return no_answer(Reason{"the benefits do not name an amount for each player"});
    for (std::size_t i = 0; i < asked.benefits.size(); ++i)
        ready[i] = std::min(ready[i], Rational(asked.benefits[i] * power_of_ten(game.decimals)));
    return by_remaining_benefit(game, ready);
}

Allocation aca(const Game& game, const RuleInputs&, const LinearSolver*)
{
    return by_remaining_benefit(game, costs_alone(game));
}

} // namespace byggom
