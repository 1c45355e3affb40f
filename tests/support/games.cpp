#include "tests/support/games.hpp"

#include "cli/read/decimal.hpp"

#include <algorithm>
#include <random>

namespace byggom::test {

Game game_of(GameForm form, std::vector<std::int64_t> table)
{
    Game game{{}, form, 0, std::move(table)};
    for (std::size_t size = 1; size < game.table.size(); size *= 2)
        game.players.push_back("P" + std::to_string(game.players.size() + 1));
    return game;
}

Game random_game(int players, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<std::int64_t> table{0};
    for (Coalition coalition = 1; coalition <= everybody(players); ++coalition)
        table.push_back(static_cast<std::int64_t>(random() % 50) * members(coalition) +
                        static_cast<std::int64_t>(random() % 20));
    return game_of(GameForm::value, std::move(table));
}

Game package_game(int players, unsigned seed)
{
    std::mt19937 random(seed);
    const int measures = players + 2; // 2^measures sets are tried for each coalition
    struct Measure {
        Coalition needs; ///< actors without whom it cannot be
        int after;       ///< the measure it needs, or itself
        std::int64_t cost;
        std::vector<std::int64_t> benefit;
    };
    std::vector<Measure> all;
    for (int k = 0; k < measures; ++k) {
        Measure measure{singleton(static_cast<int>(random() % static_cast<unsigned>(players))) |
                            singleton(static_cast<int>(random() % static_cast<unsigned>(players))),
                        k > 1 ? static_cast<int>(random() % static_cast<unsigned>(k)) : k,
                        static_cast<std::int64_t>(random() % 300),
                        {}};
        for (int i = 0; i < players; ++i)
            measure.benefit.push_back(static_cast<std::int64_t>(random() % 120));
        all.push_back(measure);
    }
    std::vector<std::int64_t> table;
    for (Coalition coalition = 0; coalition <= everybody(players); ++coalition) {
        std::int64_t best = 0;
        for (unsigned chosen = 0; chosen < 1U << measures; ++chosen) {
            std::int64_t net = 0;
            bool possible = true;
            for (int k = 0; k < measures && possible; ++k) {
                if ((chosen >> k & 1U) == 0)
                    continue;
                const auto& measure = all[static_cast<std::size_t>(k)];
                possible = (measure.needs & ~coalition) == 0 && (chosen >> measure.after & 1U) != 0;
                net -= measure.cost;
                for (int i = 0; i < players; ++i)
                    if (contains(coalition, i))
                        net += measure.benefit[static_cast<std::size_t>(i)];
            }
            if (possible)
                best = std::max(best, net);
        }
        table.push_back(best);
    }
    return game_of(GameForm::value, std::move(table));
}

Rational fraction(const std::string& text)
{
    const auto slash = text.find('/');
    const Rational above = read_decimal(text.substr(0, slash)).value().value();
    return slash == std::string::npos
               ? above
               : Rational(above / read_decimal(text.substr(slash + 1)).value().value());
}

std::vector<Rational> fractions(const std::vector<std::string>& texts)
{
    std::vector<Rational> all;
    for (const auto& text : texts)
        all.push_back(fraction(text));
    return all;
}

} // namespace byggom::test
