#pragma once

#include <compare>
#include <cstdint>

namespace byggom {

/// A modelled amount: real SEK in the package's price year, fractions kept.
struct Sek {
    double kronor{};
    friend constexpr auto operator<=>(Sek, Sek) = default;
};
constexpr Sek operator+(Sek a, Sek b) { return {a.kronor + b.kronor}; }
constexpr Sek operator-(Sek a, Sek b) { return {a.kronor - b.kronor}; }

/// An agreed or paid amount: whole öre, so that shares of it add up exactly.
/// A Sek becomes Ore in one place only, libpackage/quantity/round_to_ore.hpp.
struct Ore {
    std::int64_t count{};
    friend constexpr auto operator<=>(Ore, Ore) = default;
};
/// Whole öre in SEK, for people and programs to read.
constexpr double kronor(std::int64_t ore) { return static_cast<double>(ore) / 100; }
constexpr Ore operator+(Ore a, Ore b) { return {a.count + b.count}; }
constexpr Ore operator-(Ore a, Ore b) { return {a.count - b.count}; }

} // namespace byggom
