#pragma once

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// One class of a map's legend.
struct LegendClass {
    double lower;
    double upper;
    std::string colour; ///< "#fcae91"
};

/// Classes with about as many areas in each, at numbers of two figures, rising; the first begins at or below
/// the least value and the last ends at or above the greatest, so that none falls outside. Fewer where values
/// are alike; none where there is no value.
std::vector<LegendClass> map_classes(const std::vector<std::optional<double>>& values, std::size_t count = 5);

/// The number at two significant figures, towards minus or plus infinity.
double rounded_down(double value);
double rounded_up(double value);

} // namespace byggom
