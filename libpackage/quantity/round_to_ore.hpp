#pragma once

#include "libpackage/quantity/money.hpp"

/// \file
/// The one place where modelled amounts and agreed ones turn into each other.
namespace byggom {

/// The nearest whole öre, half away from zero.
/// \pre  |amount| < 9e14 SEK
Ore to_ore(Sek amount);
/// Exact below 9e13 SEK.
constexpr Sek to_sek(Ore amount) { return {static_cast<double>(amount.count) / 100}; }

} // namespace byggom
