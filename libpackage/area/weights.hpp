#pragma once

#include <cstdint>
#include <vector>

namespace byggom {

/// How much of a source area lies in a target area: m2, or people or dwellings where points carry the weight.
struct Weight {
    std::uint32_t source;
    std::uint32_t target;
    double amount;
};

/// A sparse matrix of weights between two zonings, one for all variables. Entries stand by target, then by
/// source, so that every sum over them runs in one order.
struct WeightMatrix {
    std::vector<Weight> entries;
    std::vector<double> source_sizes;    ///< the whole of each source, what no target covers too
    std::vector<double> target_coverage; ///< share of each target's ground that sources cover
};

} // namespace byggom
