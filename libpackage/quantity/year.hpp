#pragma once

#include <compare>

namespace byggom {

/// A calendar year.
struct Year {
    int number{};
    friend constexpr auto operator<=>(Year, Year) = default;
};
constexpr Year operator+(Year year, int years) { return {year.number + years}; }
constexpr int operator-(Year later, Year earlier) { return later.number - earlier.number; }

} // namespace byggom
