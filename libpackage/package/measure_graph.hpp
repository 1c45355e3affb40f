#pragma once

#include "libpackage/package/package.hpp"

#include <vector>

namespace byggom {

/// The package's measures in an order in which each stands behind what it requires or rides on; among free
/// ones, in the order of the file.
/// \pre  find_cycle() finds none
std::vector<MeasureId> in_order(const Package& package);

/// A round of measures each of which requires the next and the last the first; empty where there is none.
std::vector<MeasureId> find_cycle(const Package& package);

/// Everything `measure` requires or rides on, directly or through others; in the order of the file.
std::vector<MeasureId> required_by(MeasureId measure, const Package& package);

} // namespace byggom
