#include "cli/report/map_classes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace byggom {
namespace {

/// Pale to dark red, each step as far from the next for the eye and in grey.
constexpr std::array<const char*, 5> reds{"#fee5d9", "#fcae91", "#fb6a4a", "#de2d26", "#a50f15"};

/// What stands in the second of two figures: 10 for 450, 0.01 for 0.37.
double step_of(double value)
{
    return value == 0.0 ? 1.0 : std::pow(10.0, std::floor(std::log10(std::abs(value))) - 1);
}

} // namespace

double rounded_down(double value)
{
    const double step = step_of(value);
    return std::floor(value / step + 1e-9) * step;
}

double rounded_up(double value)
{
    const double step = step_of(value);
    return std::ceil(value / step - 1e-9) * step;
}

std::vector<LegendClass> map_classes(const std::vector<std::optional<double>>& values, std::size_t count)
{
    std::vector<double> sorted;
    for (const auto& value : values)
        if (value)
            sorted.push_back(*value);
    if (sorted.empty())
        return {};
    std::sort(sorted.begin(), sorted.end());
    count = std::min(count, reds.size());
    std::vector<double> breaks{std::min(rounded_down(sorted.front()), sorted.front())};
    for (std::size_t i = 1; i < count; ++i)
        breaks.push_back(rounded_down(sorted[i * sorted.size() / count]));
    breaks.push_back(std::max(rounded_up(sorted.back()), sorted.back()));
    breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
    if (breaks.size() == 1)
        breaks.push_back(breaks.front() + 1.0);
    std::vector<LegendClass> classes;
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i)
        classes.push_back({breaks[i], breaks[i + 1], reds[i * reds.size() / (breaks.size() - 1)]});
    return classes;
}

} // namespace byggom
