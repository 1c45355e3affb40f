#include "libpackage/game/shapley.hpp"

#include "libpackage/game/coalition_scan.hpp"
#include "libpackage/game/whole_numbers.hpp"

#include <map>
#include <optional>
#include <utility>

namespace byggom {
namespace {

/// Sums of worth by size of coalition: of those that a player is in.
using BySize = std::vector<std::vector<Wide>>; // player, size

/// For every choice of one half of the players, the sum over the other half's coalitions by their size. So
/// each amount is read once and added twice, not once for every player.
struct Halves {
    explicit Halves(const Game& game)
        : low_players(game.size() / 2), high_players(game.size() - low_players),
          of_low(std::size_t{1} << low_players,
                 std::vector<Wide>(static_cast<std::size_t>(high_players) + 1)),
          of_high(std::size_t{1} << high_players,
                  std::vector<Wide>(static_cast<std::size_t>(low_players) + 1))
    {
        for (Coalition high = 0; high <= everybody(high_players); ++high)
            for (Coalition low = 0; low <= everybody(low_players); ++low) {
                const auto worth = game.worth(high << low_players | low);
                of_low[low][static_cast<std::size_t>(members(high))] += worth;
                of_high[high][static_cast<std::size_t>(members(low))] += worth;
            }
    }
    int low_players;
    int high_players;
    std::vector<std::vector<Wide>> of_low;
    std::vector<std::vector<Wide>> of_high;
};

void add_half(BySize& sums, const std::vector<std::vector<Wide>>& half, int first_player)
{
    for (Coalition chosen = 1; chosen < half.size(); ++chosen)
        for (int i = 0; std::size_t{1} << i < half.size(); ++i)
            if (contains(chosen, i))
                for (std::size_t other = 0; other < half[chosen].size(); ++other)
                    sums[static_cast<std::size_t>(first_player + i)]
                        [static_cast<std::size_t>(members(chosen)) + other] += half[chosen][other];
}

BySize sums_with_player(const Game& game, std::vector<Wide>& of_all)
{
    const Halves halves(game);
    BySize sums(game.players.size(), std::vector<Wide>(game.players.size() + 1));
    add_half(sums, halves.of_low, 0);
    add_half(sums, halves.of_high, halves.low_players);
    of_all.assign(game.players.size() + 1, 0);
    for (Coalition high = 0; high < halves.of_high.size(); ++high)
        for (std::size_t low = 0; low < halves.of_high[high].size(); ++low)
            of_all[static_cast<std::size_t>(members(high)) + low] += halves.of_high[high][low];
    return sums;
}

constexpr std::size_t most_sums = 4096; ///< beyond, the common denominator outgrows every use

/// For each sum of weights that a coalition has, the dividends that each player is in: 2^24 of 81 bits at
/// most. Nothing where there are too many sums.
template <class Weight>
std::optional<std::map<Integer, std::vector<Wide>>> shared_by(const Game& game,
                                                              const std::vector<Weight>& weights)
{
    const auto n = game.players.size();
    const auto dividend = dividends(game);
    const CoalitionSums<Weight> weight(weights);
    std::map<Weight, std::vector<Wide>> by_weight;
    for (Coalition coalition = 1; coalition <= game.all(); ++coalition) {
        if (dividend[coalition] == 0)
            continue;
        auto& sums = by_weight.try_emplace(weight(coalition), n).first->second;
        if (by_weight.size() > most_sums)
            return std::nullopt;
        for (Coalition left = coalition; left != 0; left &= left - 1)
            sums[static_cast<std::size_t>(std::countr_zero(left))] += dividend[coalition];
    }
    std::map<Integer, std::vector<Wide>> shared;
    for (auto& [sum, parts] : by_weight)
        shared.emplace(Integer(sum), std::move(parts));
    return shared;
}

std::optional<std::map<Integer, std::vector<Wide>>> shared_by_weight(const Game& game,
                                                                     const std::vector<Integer>& weights)
{
    constexpr std::int64_t most_narrow = std::int64_t{1} << 58; // 24 of them are below 2^63
    std::vector<std::int64_t> narrow;
    for (const auto& weight : weights) {
        if (weight > most_narrow)
            return shared_by(game, weights);
        narrow.push_back(static_cast<std::int64_t>(weight));
    }
    return shared_by(game, narrow);
}

} // namespace

Allocation shapley(const Game& game, const RuleInputs&, const LinearSolver*)
{
    const auto n = game.players.size();
    std::vector<Wide> of_all;
    const auto with_player = sums_with_player(game, of_all);
    std::vector<Rational> x(n);
    for (std::size_t i = 0; i < n; ++i) {
        Integer orders = 1; // of size players out of the n - 1 others
        for (std::size_t size = 0; size < n; ++size) {
            const Wide without = of_all[size] - with_player[i][size];
            x[i] += Rational(to_integer(with_player[i][size + 1] - without), orders * n);
            orders = orders * (n - 1 - size) / (size + 1);
        }
    }
    return gives(game, x);
}

std::vector<Wide> dividends(const Game& game)
{
    std::vector<Wide> dividend;
    dividend.reserve(game.table.size());
    for (Coalition coalition = 0; coalition <= game.all(); ++coalition)
        dividend.push_back(game.worth(coalition));
    for (int i = 0; i < game.size(); ++i)
        for (Coalition coalition = 0; coalition <= game.all(); ++coalition)
            if (contains(coalition, i))
                dividend[coalition] -= dividend[coalition ^ singleton(i)];
    return dividend;
}

Allocation weighted_shapley(const Game& game, const RuleInputs& asked, const LinearSolver*)
{
    if (const auto fault = fault_of_weights(game, asked))
        return no_answer(*fault);
    const auto n = game.players.size();
    const auto weights = over_one(weights_of(game, asked)).above;
    const auto dividend = dividends(game);
    const auto shared = shared_by_weight(game, weights);
    if (!shared)
        return no_answer(
            Reason{"the weights have more than {} different sums; take rounder ones", {Rational(most_sums)}});
    std::vector<Rational> x(n);
    for (const auto& [sum, parts] : *shared)
        for (std::size_t i = 0; i < n; ++i)
            x[i] += Rational(to_integer(parts[i]) * weights[i], sum);
    return gives(game, x);
}

} // namespace byggom
