#pragma once

#include "libpackage/game/rational.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace byggom {

/// Whole numbers that add up to what the fractions do, each within one of its own: by largest remainder,
/// equal remainders in the order of names.
/// \pre  the parts add up to a whole number
std::vector<std::int64_t> whole_parts(const std::vector<Rational>& parts,
                                      const std::vector<std::string>& names);

/// The same of amounts computed in floating point, to a sum that is given.
/// \pre  |part| < 2^52; the parts add up to about `sum`
std::vector<std::int64_t> whole_parts(const std::vector<double>& parts, std::int64_t sum,
                                      const std::vector<std::string>& names);

/// What each must receive beside its position as contracted, so that it has what a split gives it:
///
///     net = target − position,   sum of net = 0
///
/// \param target    öre, by player; adds up to what the positions do
/// \param position  öre: own benefits less own payments, as contracted
std::vector<std::int64_t> net_transfers(const std::vector<Rational>& target,
                                        const std::vector<std::int64_t>& position,
                                        const std::vector<std::string>& names);

} // namespace byggom
