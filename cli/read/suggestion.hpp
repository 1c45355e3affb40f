#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// "did you mean quota?", or what there is to choose from where nothing is near; empty where there is
/// nothing.
std::string suggestion(std::string_view written, const std::vector<std::string>& known);

} // namespace byggom
