#pragma once

#include "libpackage/package/package.hpp"

namespace byggom {

/// Puts every figure of the package, and the kronor of its rules, in the package's prices. The last step of
/// reading a package.
/// \throws InvalidInput with every year the price index lacks
void settle_prices(Package& package);

} // namespace byggom
