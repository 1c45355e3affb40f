#pragma once

#include <cstddef>
#include <vector>

namespace byggom {

/// Less than this, SEK, is no difference between two options.
inline constexpr double noticeable = 0.5;

/// For each option, the options that dominate it: nobody loses by taking these instead, and somebody gains.
/// An option that none dominates lies on the frontier: whoever leaves it, some actor loses.
/// \param gains  an option a row, an actor a column, SEK
std::vector<std::vector<std::size_t>> dominated_by(const std::vector<std::vector<double>>& gains);

} // namespace byggom
