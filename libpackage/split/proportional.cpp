#include "libpackage/split/proportional.hpp"

namespace byggom {

Allocation proportional(const Game& game, const Asked& asked, const LinearSolver*)
{
    const bool by_gross = asked.weights.empty() && !asked.gross.empty();
    const auto key = by_gross ? asked.gross : weights_of(game, asked);
    if (key.size() != game.players.size())
        return no_answer(fault_of_weights(game, asked));
    Rational sum = 0;
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (key[i] < 0)
            return no_answer("the key of " + game.players[i] + " is negative");
        sum += key[i];
    }
    if (sum == 0)
        return no_answer("the key is 0 for everyone");
    std::vector<Rational> x;
    for (const auto& share : key)
        x.push_back(game.worth(game.all()) * share / sum);
    return gives(game, x, asked.weights.empty() && !by_gross ? "no key given: equal shares" : "");
}

} // namespace byggom
