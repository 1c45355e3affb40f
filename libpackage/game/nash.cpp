#include "libpackage/game/nash.hpp"

#include <algorithm>

namespace byggom {
namespace {

using Bounds = std::vector<std::optional<Rational>>;

Rational cut(const Rational& share, const std::optional<Rational>& lowest,
             const std::optional<Rational>& highest)
{
    if (lowest && share < *lowest)
        return *lowest;
    return highest && share > *highest ? *highest : share;
}

/// In units of worth(): of a game of costs the most one pays is the least it is worth.
struct Within {
    std::vector<Rational> alone;
    Bounds lowest; ///< what each has alone, or more
    Bounds highest;
};

Within bargaining_limits(const Game& game, const RuleInputs& asked)
{
    const bool costs = game.form == GameForm::cost;
    const auto& lowest = costs ? asked.at_most : asked.at_least;
    const auto& highest = costs ? asked.at_least : asked.at_most;
    Within within;
    for (std::size_t i = 0; i < game.players.size(); ++i) {
        const Rational has = game.worth(singleton(static_cast<int>(i)));
        within.alone.push_back(has);
        within.lowest.emplace_back(has);
        if (i < lowest.size() && lowest[i])
            within.lowest[i] = std::max(has, as_worth(game, *lowest[i]));
        within.highest.emplace_back();
        if (i < highest.size() && highest[i])
            within.highest[i] = as_worth(game, *highest[i]);
    }
    return within;
}

std::optional<Reason> fault_of_limits(const Game& game, const Within& within)
{
    Rational lowest = 0;
    Rational highest = 0;
    bool is_bounded = true;
    for (std::size_t i = 0; i < game.players.size(); ++i) {
        lowest += *within.lowest[i];
        is_bounded = is_bounded && within.highest[i];
        if (!within.highest[i])
            continue;
        highest += *within.highest[i];
        if (*within.highest[i] < *within.lowest[i])
            return Reason{"no split keeps the limits: those of {} leave no share that is as good as alone",
                          {singleton(static_cast<int>(i))}};
    }
    if (lowest > game.worth(game.all()))
        return Reason{"no split keeps the limits: together they ask for more than there is"};
    if (is_bounded && highest < game.worth(game.all()))
        return Reason{"no split keeps the limits: together they leave a part to nobody"};
    return std::nullopt;
}

/// A remark on whose share a limit cuts: at its highest, or at a lowest above what it has alone.
Reasons at_their_limits(const Within& within, const std::vector<Rational>& x)
{
    Coalition cut_short = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        if ((within.highest[i] && x[i] == *within.highest[i]) ||
            (x[i] == *within.lowest[i] && x[i] > within.alone[i]))
            cut_short |= singleton(static_cast<int>(i));
    return cut_short == 0 ? Reasons{} : Reasons{Reason{"at a limit: {}", {cut_short}}};
}

} // namespace

Allocation nash_weighted(const Game& game, const RuleInputs& asked, const LinearSolver*)
{
    if (const auto fault = fault_of_weights(game, asked))
        return no_answer(*fault);
    if (game.worth(game.all()) < game.sum_of_singletons(game.all()))
        return no_answer(Reason{"together they have less than apart: there is nothing to agree on"});
    const auto within = bargaining_limits(game, asked);
    if (const auto fault = fault_of_limits(game, within))
        return no_answer(*fault);
    const auto x = bargain_within(within.alone, weights_of(game, asked), within.lowest, within.highest,
                                  game.worth(game.all()));
    return x ? gives(game, *x, at_their_limits(within, *x)) : no_answer(Reason{"no split keeps the limits"});
}

std::optional<std::vector<Rational>> bargain_within(const std::vector<Rational>& disagreement,
                                                    const std::vector<Rational>& weights,
                                                    const Bounds& lowest, const Bounds& highest,
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
    breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
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
