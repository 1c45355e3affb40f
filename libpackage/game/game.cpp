#include "libpackage/game/game.hpp"

namespace byggom {

Wide Game::sum_of_singletons(Coalition coalition) const
{
    Wide sum = 0;
    for (int i = 0; i < size(); ++i)
        if (contains(coalition, i))
            sum += worth(singleton(i));
    return sum;
}

Rational in_units(const Game& game, const Rational& worth)
{
    return (game.form == GameForm::cost ? Rational(-worth) : worth) / power_of_ten(game.decimals);
}

std::vector<Rational> in_units(const Game& game, const std::vector<Rational>& worths)
{
    std::vector<Rational> amounts;
    for (const auto& worth : worths)
        amounts.push_back(in_units(game, worth));
    return amounts;
}

Rational as_worth(const Game& game, const Rational& amount)
{
    return (game.form == GameForm::cost ? Rational(-amount) : amount) * power_of_ten(game.decimals);
}

std::vector<Rational> as_worths(const Game& game, const std::vector<Rational>& amounts)
{
    std::vector<Rational> worths;
    for (const auto& amount : amounts)
        worths.push_back(as_worth(game, amount));
    return worths;
}

std::string names(const Game& game, Coalition coalition)
{
    std::string text;
    int left = members(coalition);
    for (int i = 0; i < game.size(); ++i) {
        if (!contains(coalition, i))
            continue;
        text += game.players[static_cast<std::size_t>(i)];
        --left;
        text += left == 0 ? "" : left == 1 ? " and " : ", ";
    }
    return text;
}

Rational sum_of(const std::vector<Rational>& x, Coalition coalition)
{
    Rational sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (contains(coalition, static_cast<int>(i)))
            sum += x[i];
    return sum;
}

} // namespace byggom
