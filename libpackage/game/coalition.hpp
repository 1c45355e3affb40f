#pragma once

#include <bit>
#include <cstdint>

namespace byggom {

/// A set of players: player i is in it where bit i is set.
using Coalition = std::uint32_t;

constexpr Coalition singleton(int player) { return Coalition{1} << player; }
constexpr Coalition everybody(int players) { return singleton(players) - 1; }
constexpr bool contains(Coalition coalition, int player) { return (coalition >> player & 1U) != 0; }
constexpr int members(Coalition coalition) { return std::popcount(coalition); }

} // namespace byggom
