#include "libpackage/game/sampled_shapley.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace byggom {
namespace {

/// SplitMix64 (Steele, Lea and Flood 2014): a good mix of a counter.
std::uint64_t mixed(std::uint64_t counter)
{
    std::uint64_t bits = counter * 0x9E3779B97F4A7C15U;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31);
}

/// The order of pair k (Fisher and Yates); the bias of taking the high bits' share is below 2^-26.
std::vector<int> order_of(int players, std::uint64_t seed, int pair)
{
    std::vector<int> order(static_cast<std::size_t>(players));
    std::iota(order.begin(), order.end(), 0);
    const std::uint64_t stream = mixed(mixed(seed) + static_cast<std::uint64_t>(pair) + 1);
    for (std::size_t i = order.size() - 1; i > 0; --i) {
        const std::uint64_t bits = mixed(stream + i) >> 32;
        std::swap(order[i], order[static_cast<std::size_t>(bits * (i + 1) >> 32)]);
    }
    return order;
}

void add_marginals(const std::vector<int>& order, const Worth& worth, std::vector<double>& sum)
{
    Coalition before = 0;
    double so_far = worth(before);
    for (const int player : order) {
        before |= singleton(player);
        const double now = worth(before);
        sum[static_cast<std::size_t>(player)] += now - so_far;
        so_far = now;
    }
}

} // namespace

SampledShapley sampled_shapley(int players, const Worth& worth, int pairs, std::uint64_t seed)
{
    assert(players >= 1 && players <= 32 && pairs >= 2);
    const auto n = static_cast<std::size_t>(players);
    SampledShapley result{std::vector<double>(n), std::vector<double>(n), pairs, seed};
    for (int pair = 0; pair < pairs; ++pair) {
        std::vector<double> twice(n);
        auto order = order_of(players, seed, pair);
        add_marginals(order, worth, twice);
        std::reverse(order.begin(), order.end());
        add_marginals(order, worth, twice);
        for (std::size_t i = 0; i < n; ++i) { // mean and sum of squares in one pass (Welford 1962)
            const double drawn = twice[i] / 2;
            const double off = drawn - result.mean[i];
            result.mean[i] += off / (pair + 1);
            result.standard_error[i] += off * (drawn - result.mean[i]);
        }
    }
    for (double& error : result.standard_error)
        error = std::sqrt(error / (static_cast<double>(pairs) - 1) / static_cast<double>(pairs));
    return result;
}

} // namespace byggom
