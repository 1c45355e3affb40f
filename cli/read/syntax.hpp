#pragma once

#include "libpackage/problem/problem.hpp"

#include <toml++/toml.h>

#include <string>
#include <string_view>

namespace byggom {

/// The file as TOML. Its encoding or syntax is one mistake, behind which nothing is read.
/// \throws InvalidInput  with the place, and in the words of someone who writes packages
toml::table parsed(std::string_view text, const std::string& file_name);

} // namespace byggom
