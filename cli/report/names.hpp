#pragma once

#include "cli/report/language.hpp"
#include "libpackage/game/game.hpp"
#include "libpackage/ledger/line_id.hpp"
#include "libpackage/package/package.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// An identifier as a reader says it: "social_assistance" is "social assistance", "försörjningsstöd".
std::string translate_identifier(std::string_view identifier, Language language);

/// An actor's name; where none is given, what its id says: the committee's alone for "malmo.social".
std::string name_of(const Actor& actor, Language language);
/// \param name  empty: there is none
std::string name_of(const std::string& id, const std::string& name, Language language);

/// What a line is: a user's own name as it was given, else the words of its id.
std::string_view say_line(Language language, const Item& item);

/// "A, B and C"
std::string joined(const std::vector<std::string>& words, Language language);
/// The members of a coalition.
std::string names_of(const Package& package, const std::vector<ActorId>& players, Coalition coalition,
                     Language language);
std::string names_of(const Game& game, Coalition coalition, Language language);

} // namespace byggom
