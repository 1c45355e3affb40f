#pragma once

#include <string_view>

namespace byggom {

/// A commented package file that evaluates: read/starter.toml, compiled in.
std::string_view starter();

} // namespace byggom
