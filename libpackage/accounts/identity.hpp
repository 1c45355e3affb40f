#pragma once

#include "libpackage/accounts/balance.hpp"

#include <optional>
#include <string>

namespace byggom {

/// The identity of every ledger: the actors' balances add up to minus that of `resources` in every year, and
/// the transfers alone to zero. Parts are not counted beside their whole.
/// \return where it breaks, in words; nothing when it holds to within `tolerance` SEK
/// \param tolerance  SEK; sums of doubles differ in their last digits
std::optional<std::string> broken_identity(const std::vector<Line>& lines, const Package& package,
                                           double tolerance = 0.01);

} // namespace byggom
