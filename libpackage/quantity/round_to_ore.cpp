#include "libpackage/quantity/round_to_ore.hpp"

#include <cmath>

namespace byggom {

Ore to_ore(Sek amount) { return {std::llround(amount.kronor * 100.0)}; }

} // namespace byggom
