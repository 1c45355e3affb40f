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

/// What a value means to those who look at it: red is bad, blue is good, violet is neither.
enum class Tint { amount, cost, gain };

/// Classes with about as many areas in each, at numbers of two figures, rising; the first begins at or below
/// the least value and the last ends at or above the greatest, so that none falls outside. Where costs or
/// gains lie on both sides of 0, 0 parts two of them and either side has its own colour. None is empty; fewer
/// where values are alike; none where there is no value.
std::vector<LegendClass> map_classes(const std::vector<std::optional<double>>& values, Tint tint = Tint::cost,
                                     std::size_t count = 5);

/// The class of a value as QGIS has it: the first whose upper end is not below it.
/// \pre within the classes
std::size_t class_of(double value, const std::vector<LegendClass>& classes);

/// How many decimals the ends of the classes need, at most so many: 0 for 71 to 74, 1 for 0.5 to 0.7.
int decimals_of(const std::vector<LegendClass>& classes, int most);

/// The number at two significant figures, towards minus or plus infinity.
double rounded_down(double value);
double rounded_up(double value);

} // namespace byggom
