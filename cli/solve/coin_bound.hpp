#pragma once

#include <coin/CoinFinite.hpp>

#include <cmath>

namespace byggom {

/// The solvers write a bound that is none as their largest number.
inline double coin_bound(double value)
{
    return std::isinf(value) ? (value < 0 ? -COIN_DBL_MAX : COIN_DBL_MAX) : value;
}

} // namespace byggom
