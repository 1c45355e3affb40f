#pragma once

#include "libpackage/model/rules.hpp"

#include <memory>

namespace byggom {

/// The actors of a Swedish package and the rules of its tax year.
/// \throws InvalidInput naming every figure the rules need and the package's figures lack
std::unique_ptr<Rules> swedish_rules(const Package& package);

} // namespace byggom
