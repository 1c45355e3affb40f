#pragma once

#include "libpackage/game/coalition.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace byggom {

/// An estimate of the Shapley value; never an Allocation, so that no report takes it for an exact one.
struct SampledShapley {
    std::vector<double> mean;
    std::vector<double> standard_error; ///< of each mean
    int pairs = 0;                      ///< of an order of joining and the same backwards
    std::uint64_t seed = 0;
};

/// What a coalition is worth, where there are too many players for a table.
using Worth = std::function<double(Coalition)>;

/// What each player adds to those before it, on average over random orders, each followed by its reverse
/// (antithetic: who came late then comes early, which takes out much of the chance). The draws are counted,
/// not kept: pair k is the same whatever came before, on any processor.
///
/// \pre players <= 32, pairs >= 2
SampledShapley sampled_shapley(int players, const Worth& worth, int pairs, std::uint64_t seed);

} // namespace byggom
