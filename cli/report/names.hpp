#pragma once

#include "cli/report/language.hpp"
#include "libpackage/package/package.hpp"

#include <string>
#include <string_view>

namespace byggom {

/// An identifier as a reader says it: "social_assistance" is "social assistance", "försörjningsstöd".
std::string spoken(std::string_view identifier, Language language);

/// An actor's name; where none is given, what its id says: the committee's alone for "malmo.social".
std::string name_of(const Actor& actor, Language language);

} // namespace byggom
