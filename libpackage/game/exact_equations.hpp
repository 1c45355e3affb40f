#pragma once

#include "libpackage/game/rational.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace byggom {

/// Linear equations with whole numbers; the last column is the right-hand side.
using Equations = std::vector<std::vector<std::int64_t>>;

/// Their only solution, in fractions; nothing where there is none, or many.
///
/// Found modulo the prime 2^61 - 1, turned back into fractions and proved by putting them into the equations
/// in whole numbers (Dixon 1982; Wang 1981). What is singular modulo the prime, or has a solution too long
/// for that, is solved by elimination in fractions.
std::optional<std::vector<Rational>> only_solution(const Equations& equations);

} // namespace byggom
