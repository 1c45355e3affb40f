#include "libpackage/game/proportional.hpp"

namespace byggom {

Allocation proportional(const Game& game, const RuleInputs& asked, const LinearSolver*)
{
    const bool is_said = !asked.key.empty() || !asked.gross.empty();
    const auto key = !asked.key.empty()     ? asked.key
                     : !asked.gross.empty() ? asked.gross
                                            : std::vector<Rational>(game.players.size(), 1);
    if (key.size() != game.players.size())
        return no_answer(Reason{"the key has {} entries for {} players",
                                {Rational(key.size()), Rational(game.players.size())}});
    Rational sum = 0;
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (key[i] < 0)
            return no_answer(Reason{"the key of {} is negative", {singleton(static_cast<int>(i))}});
        sum += key[i];
    }
    if (sum == 0)
        return no_answer(Reason{"the key is 0 for everyone"});
    std::vector<Rational> x;
    for (const auto& share : key)
        x.push_back(game.worth(game.all()) * share / sum);
    return is_said ? gives(game, x) : gives(game, x, {Reason{"no key given: equal shares"}});
}

} // namespace byggom
