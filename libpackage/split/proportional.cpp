#include "libpackage/split/proportional.hpp"

namespace byggom {

Allocation proportional(const Game& game, const Asked& asked, const LinearSolver*)
{
    const bool is_said = !asked.key.empty() || !asked.gross.empty();
    const auto key = !asked.key.empty()     ? asked.key
                     : !asked.gross.empty() ? asked.gross
                                            : std::vector<Rational>(game.players.size(), 1);
    if (key.size() != game.players.size())
        return no_answer("the key has " + std::to_string(key.size()) + " entries for " +
                         std::to_string(game.players.size()) + " players");
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
    return gives(game, x, is_said ? "" : "no key given: equal shares");
}

} // namespace byggom
