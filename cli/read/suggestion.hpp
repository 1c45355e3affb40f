#pragma once

#include "libpackage/message/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// "did you mean quota?", or what there is to choose from where nothing is near and that is a short list;
/// where it is a long one, the nearest few. Empty where there is nothing.
Message suggestion(std::string_view written, const std::vector<std::string>& known);

/// A name in small letters, with spaces for its marks: "Rent-rise", "rent_rise" and "rent rise" are one.
std::string plainly_spelled(std::string_view name);

/// "there is one, two, three"
Message there_is(const std::vector<std::string>& known);

} // namespace byggom
