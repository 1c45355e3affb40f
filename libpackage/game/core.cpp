#include "libpackage/game/core.hpp"

#include "libpackage/game/coalition_scan.hpp"
#include "libpackage/game/nucleolus.hpp"
#include "libpackage/game/whole_numbers.hpp"

namespace byggom {
namespace {

/// Of equal objections that of fewer members, then of those named first.
template <class Number>
Coalition most_objecting(const Game& game, const OverOne& numbers)
{
    std::vector<Number> shares;
    for (const auto& share : numbers.above)
        shares.push_back(to_number<Number>(share));
    const CoalitionSums<Number> sum(shares);
    const auto one = to_number<Number>(numbers.denominator);
    Coalition most = 1;
    Number largest = one * Number(game.worth(1)) - sum(1);
    for (Coalition coalition = 2; coalition < game.all(); ++coalition) {
        const Number excess = one * Number(game.worth(coalition)) - sum(coalition);
        if (excess > largest || (excess == largest && members(coalition) < members(most))) {
            most = coalition;
            largest = excess;
        }
    }
    return most;
}

} // namespace

Stability stability(const Game& game, const std::vector<Rational>& x)
{
    const auto worths = as_worths(game, x);
    Stability result;
    result.adds_up = sum_of(worths, game.all()) == game.worth(game.all());
    result.individually_rational = true;
    for (int i = 0; i < game.size(); ++i)
        if (worths[static_cast<std::size_t>(i)] < game.worth(singleton(i)))
            result.individually_rational = false;
    result.in_core = result.adds_up;
    if (game.size() < 2)
        return result;
    const auto whole = over_one(worths);
    const Coalition most =
        fits_wide(whole) ? most_objecting<Wide>(game, whole) : most_objecting<Integer>(game, whole);
    const Rational worth = game.worth(most);
    const Rational gets = sum_of(worths, most);
    result.in_core = result.in_core && worth <= gets;
    result.most = Objection{most, in_units(game, worth), in_units(game, gets),
                            Rational(worth - gets) / power_of_ten(game.decimals)};
    return result;
}

Core core(const Game& game, const LinearSolver* solver)
{
    if (game.size() < 2)
        return {true, std::nullopt, {}};
    const auto answer = prenucleolus({game, Per::coalition, false}, solver);
    const auto& first = answer.levels.front();
    return {first.excess <= 0, Rational(first.excess / power_of_ten(game.decimals)), first.binding};
}

std::vector<Rational> utopia_payoffs(const Game& game)
{
    std::vector<Rational> demands;
    for (int i = 0; i < game.size(); ++i)
        demands.push_back(in_units(game, Rational(game.separable(i))));
    return demands;
}

} // namespace byggom
