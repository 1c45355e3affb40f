#pragma once

#include "libpackage/quantity/money.hpp"

namespace byggom {

/// The one place where a modelled amount becomes an agreed one: the nearest whole öre, half away from zero.
/// \pre  |amount| < 9e14 SEK
Ore to_ore(Sek amount);

} // namespace byggom
