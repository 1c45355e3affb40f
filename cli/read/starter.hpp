#pragma once

#include <string_view>

namespace byggom {

/// A commented package file that evaluates: read/starter.toml or, with Swedish comments and names,
/// read/starter.sv.toml, compiled in.
std::string_view starter(bool is_swedish = false);

} // namespace byggom
