#pragma once

#include "cli/report/language.hpp"
#include "libpackage/questions/bargaining_zone.hpp"

#include <string>

namespace byggom {

/// A picture: the zone, and its borders by whom they bind.
std::string zone_svg(const Package& package, const BargainingZone& zone, Language language);

} // namespace byggom
