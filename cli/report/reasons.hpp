#pragma once

#include "cli/report/language.hpp"
#include "libpackage/bargain/package_split.hpp"

#include <string>

namespace byggom {

/// Why a rule of a bare game has no answer, or what is remarked on it, in the game's names and amounts.
std::string format_reasons(const Game& game, const Reasons& reasons, Language language);

/// The same of a package: with the names of its actors, in kSEK.
std::string format_reasons(const Package& package, const PackageSplit& split, const Reasons& reasons,
                           Language language);

} // namespace byggom
