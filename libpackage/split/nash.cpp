#include "libpackage/split/nash.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

using Limits = std::vector<std::optional<Rational>>;

Rational cut(const Rational& share, const std::optional<Rational>& lowest,
             const std::optional<Rational>& highest)
{
    if (lowest && share < *lowest)
        return *lowest;
    return highest && share > *highest ? *highest : share;
}

} // namespace

Allocation nash_weighted(const Game& game, const Asked& asked, const LinearSolver*)
{
    if (auto fault = fault_of_weights(game, asked); !fault.empty())
        return no_answer(fault);
    const Wide surplus = game.worth(game.all()) - game.apart(game.all());
    if (surplus < 0)
        return no_answer("together they have less than apart: there is nothing to agree on");
    const auto weights = weights_of(game, asked);
    const Rational part = Rational(to_integer(surplus)) / sum_of(weights, game.all());
    std::vector<Rational> x;
    for (int i = 0; i < game.size(); ++i)
        x.push_back(game.worth(alone(i)) + part * weights[static_cast<std::size_t>(i)]);
    return gives(game, x);
}

std::optional<std::vector<Rational>> bargain_within(const std::vector<Rational>& disagreement,
                                                    const std::vector<Rational>& weights,
                                                    const Limits& lowest, const Limits& highest,
                                                    const Rational& total)
{
    // The sum grows with u in straight pieces that break where a share meets a limit.
    std::vector<Rational> breaks;
    for (std::size_t i = 0; i < disagreement.size(); ++i) {
        if (lowest[i] && highest[i] && *lowest[i] > *highest[i])
            return std::nullopt;
        for (const auto* limit : {&lowest[i], &highest[i]})
            if (*limit)
                breaks.push_back((**limit - disagreement[i]) / weights[i]);
    }
    std::sort(breaks.begin(), breaks.end());
    breaks.insert(breaks.begin(), breaks.empty() ? Rational(0) : Rational(breaks.front() - 1));
    breaks.push_back(breaks.back() + 1);
    const auto shares = [&](const Rational& u) {
        std::vector<Rational> x;
        for (std::size_t i = 0; i < disagreement.size(); ++i)
            x.push_back(cut(disagreement[i] + weights[i] * u, lowest[i], highest[i]));
        return x;
    };
    const auto sum = [&](const Rational& u) {
        Rational all = 0;
        for (const auto& share : shares(u))
            all += share;
        return all;
    };
    for (std::size_t k = 0; k + 1 < breaks.size(); ++k) {
        const Rational low = sum(breaks[k]);
        const Rational slope = (sum(breaks[k + 1]) - low) / (breaks[k + 1] - breaks[k]);
        const bool last = k + 2 == breaks.size();
        const bool within = (k == 0 || total >= low) && (last || total <= sum(breaks[k + 1]));
        if (!within)
            continue;
        if (slope == 0 && total != low)
            return std::nullopt;
        return shares(slope == 0 ? breaks[k] : Rational(breaks[k] + (total - low) / slope));
    }
    return std::nullopt;
}

} // namespace byggom
