#pragma once

#include <variant>
#include <vector>

namespace byggom {

/// Why there is no one internal rate of return: the yearly balances change sign `sign_changes` times, and not
/// exactly once, or the rate lies outside -99 % to 1,000 %.
struct NoSingleRate {
    int sign_changes{};
};
using RateOfReturn = std::variant<double, NoSingleRate>;

/// The rate at which the yearly balances are worth nothing, when they change sign exactly once.
/// Found by halving an interval; the same on every processor.
RateOfReturn rate_of_return(const std::vector<double>& balance);

} // namespace byggom
