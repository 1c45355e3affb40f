#pragma once

#include "libpackage/compose/candidate.hpp"
#include "libpackage/package/package.hpp"

#include <string>
#include <string_view>

namespace byggom {

/// The package file with one candidate in place of the list it was chosen from: other measures, `[compose]`
/// and variants are gone, open numbers stand at their sizes. What byggom evaluate makes of it is what was
/// composed.
/// \param text     of the file the package was read from
/// \param variant  that was read
/// \param heading  first line, a comment
std::string chosen_package(std::string_view text, const Package& package, std::string_view variant,
                           const Candidate& candidate, const std::string& heading);

} // namespace byggom
