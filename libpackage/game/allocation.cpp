#include "libpackage/game/allocation.hpp"

#include <utility>

namespace byggom {

Allocation no_answer(Reason why) { return {{}, false, {std::move(why)}}; }

Allocation gives(const Game& game, const std::vector<Rational>& worths, Reasons why)
{
    return {in_units(game, worths), true, std::move(why)};
}

std::vector<Rational> weights_of(const Game& game, const RuleInputs& asked)
{
    return asked.weights.empty() ? std::vector<Rational>(game.players.size(), Rational(1)) : asked.weights;
}

std::optional<Reason> fault_of_weights(const Game& game, const RuleInputs& asked)
{
    if (asked.weights.empty())
        return std::nullopt;
    if (asked.weights.size() != game.players.size())
        return Reason{"there are {} weights for {} players",
                      {Rational(asked.weights.size()), Rational(game.players.size())}};
    for (int i = 0; i < game.size(); ++i)
        if (const auto& weight = asked.weights[static_cast<std::size_t>(i)]; weight <= 0)
            return Reason{"the weight of {} is {}, not positive", {singleton(i), weight}};
    return std::nullopt;
}

} // namespace byggom
