#pragma once

#include <string>
#include <string_view>

namespace byggom {

/// Letters with their marks in one character, as Unicode's form C has them: "a" and U+030A is "å". Of the
/// marks, those that names of this part of the world use.
std::string composed(std::string_view text);

/// What a name is compared by: composed, in small letters, blanks of any kind as one space and none at its
/// ends.
std::string name_key(std::string_view name);

} // namespace byggom
