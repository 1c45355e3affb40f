#pragma once

#include "gis/zones/zones.hpp"
#include "libpackage/area/area_finding.hpp"

#include <vector>

namespace byggom {

/// What is wrong or worth knowing about areas: codes missing or given twice, outlines missing or repaired,
/// areas lying on each other, holes between them. Empty where there is nothing.
std::vector<AreaFinding> check_areas(const Zones& zones);

} // namespace byggom
