#pragma once

#include <string_view>

namespace byggom {

/// The name of the municipality in which the area of a code lies: the first four digits of municipalities', DeSO's
/// and RegSO's codes are its own. Empty where there is none of that number.
std::string_view municipality_name(std::string_view code);

} // namespace byggom
