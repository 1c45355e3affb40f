#include "libpackage/game/game_shape.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr int most_players_by_all_pairs = 16; // 3^16 pairs, 43 million

/// The pair within `whole` that does best apart, each pair once.
struct Worst {
    Coalition first = 0;
    Coalition second = 0;
    Wide by = 0;

    void look_within(const Game& game, Coalition whole)
    {
        const Coalition fixed = whole & (~whole + 1);
        const Coalition rest = whole ^ fixed;
        const Wide together = game.worth(whole);
        for (Coalition part = rest; part != 0; part = (part - 1) & rest) {
            const Wide apart = static_cast<Wide>(game.worth(part)) + game.worth(whole ^ part);
            if (apart - together > by) {
                first = whole ^ part;
                second = part;
                by = apart - together;
            }
        }
    }
};

} // namespace

Superadditivity superadditivity(const Game& game)
{
    Superadditivity result;
    result.all_pairs = game.size() <= most_players_by_all_pairs;
    Worst worst;
    if (result.all_pairs)
        for (Coalition whole = 1; whole <= game.all(); ++whole)
            worst.look_within(game, whole);
    else
        worst.look_within(game, game.all());
    if (worst.by > 0) {
        result.holds = false;
        result.worst = BetterApart{worst.first, worst.second,
                                   Rational(to_integer(worst.by)) / power_of_ten(game.decimals)};
    }
    return result;
}

bool gains_only_together(const Game& game)
{
    for (Coalition coalition = 1; coalition < game.all(); ++coalition)
        if (game.sum_of_singletons(coalition) != game.worth(coalition))
            return false;
    return game.size() > 1 && game.sum_of_singletons(game.all()) < game.worth(game.all());
}

bool is_convex(const Game& game)
{
    for (int i = 0; i < game.size(); ++i)
        for (int j = i + 1; j < game.size(); ++j)
            for (Coalition coalition = 0; coalition <= game.all(); ++coalition)
                if (!contains(coalition, i) && !contains(coalition, j) &&
                    static_cast<Wide>(game.worth(coalition | singleton(i))) +
                            game.worth(coalition | singleton(j)) >
                        static_cast<Wide>(game.worth(coalition | singleton(i) | singleton(j))) +
                            game.worth(coalition))
                    return false;
    return true;
}

} // namespace byggom
