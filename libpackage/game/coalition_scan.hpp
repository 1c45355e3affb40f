#pragma once

#include "libpackage/game/coalition.hpp"

#include <bit>
#include <cstddef>
#include <vector>

namespace byggom {

/// Sums over the members of every group of the players from begin to end, by group, nobody first.
template <class Number>
std::vector<Number> sums_of_groups(const std::vector<Number>& of_player, int begin, int end)
{
    std::vector<Number> all(std::size_t{1} << (end - begin), Number(0));
    for (std::size_t group = 1; group < all.size(); ++group)
        all[group] = static_cast<Number>(
            all[group & (group - 1)] + of_player[static_cast<std::size_t>(begin + std::countr_zero(group))]);
    return all;
}

/// Sums over the members of any coalition, by halves: two look-ups each, so that all 2^n are read in one
/// pass.
template <class Number>
class CoalitionSums {
public:
    explicit CoalitionSums(const std::vector<Number>& of_player)
        : half_(static_cast<int>(of_player.size()) / 2), low_(sums_of_groups(of_player, 0, half_)),
          high_(sums_of_groups(of_player, half_, static_cast<int>(of_player.size())))
    {}
    Number operator()(Coalition coalition) const
    {
        return static_cast<Number>(low_[coalition & everybody(half_)] + high_[coalition >> half_]);
    }

private:
    int half_;
    std::vector<Number> low_;
    std::vector<Number> high_;
};

} // namespace byggom
