#include "libpackage/split/allocation.hpp"

#include <utility>

namespace byggom {

Allocation no_answer(std::string why) { return {{}, false, std::move(why)}; }

Allocation gives(const Game& game, const std::vector<Rational>& worths, std::string why)
{
    return {in_units(game, worths), true, std::move(why)};
}

std::vector<Rational> weights_of(const Game& game, const Asked& asked)
{
    return asked.weights.empty() ? std::vector<Rational>(game.players.size(), Rational(1)) : asked.weights;
}

std::string fault_of_weights(const Game& game, const Asked& asked)
{
    if (asked.weights.empty())
        return {};
    if (asked.weights.size() != game.players.size())
        return "there are " + std::to_string(asked.weights.size()) + " weights for " +
               std::to_string(game.players.size()) + " players";
    for (std::size_t i = 0; i < asked.weights.size(); ++i)
        if (asked.weights[i] <= 0)
            return "the weight of " + game.players[i] + " is " + to_string(asked.weights[i]) +
                   ", not positive";
    return {};
}

} // namespace byggom
