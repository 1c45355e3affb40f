#include "cli/report/map_classes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace byggom {
namespace {

using Ramp = std::array<const char*, 5>;

/// Pale to dark, each step as far from the next for the eye and in grey. Red and blue stay apart for people
/// who do not tell red from green.
constexpr Ramp reds{"#fee5d9", "#fcae91", "#fb6a4a", "#de2d26", "#a50f15"};
constexpr Ramp blues{"#deebf7", "#9ecae1", "#6baed6", "#3182bd", "#08519c"};
constexpr Ramp violets{"#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f"};

const Ramp& ramp_of(Tint tint, bool is_negative)
{
    if (tint == Tint::amount)
        return violets;
    return (tint == Tint::cost) != is_negative ? reds : blues;
}

/// The i-th of so many shades of a ramp, the palest first.
std::size_t shade(std::size_t i, std::size_t shades)
{
    const std::size_t last = Ramp{}.size() - 1;
    return shades == 1 ? last / 2 : (i * last + (shades - 1) / 2) / (shades - 1);
}

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

namespace {

/// Where classes begin and end: as many values between two of them, at numbers of two figures.
/// \param sorted  rising, not empty
std::vector<double> breaks_between(const std::vector<double>& sorted, std::size_t count)
{
    std::vector<double> breaks{std::min(rounded_down(sorted.front()), sorted.front())};
    for (std::size_t i = 1; i < count; ++i)
        breaks.push_back(rounded_down(sorted[i * sorted.size() / count]));
    breaks.push_back(std::max(rounded_up(sorted.back()), sorted.back()));
    return breaks;
}

/// Those of the breaks that close a class with a value in it.
std::vector<double> without_empty(const std::vector<double>& breaks, const std::vector<double>& sorted)
{
    std::vector<double> kept{breaks.front()};
    auto from = sorted.begin();
    for (std::size_t i = 1; i < breaks.size(); ++i) {
        const auto to = std::upper_bound(from, sorted.end(), breaks[i]);
        if (to != from)
            kept.push_back(breaks[i]);
        from = to;
    }
    return kept;
}

std::vector<double> breaks_of(const std::vector<double>& sorted, bool parted, std::size_t count)
{
    if (!parted)
        return breaks_between(sorted, std::min(count, sorted.size()));
    const auto zero = std::upper_bound(sorted.begin(), sorted.end(), 0.0);
    const std::vector<double> low(sorted.begin(), zero);
    const std::vector<double> high(zero, sorted.end());
    const auto share =
        std::clamp<std::size_t>((count * low.size() + sorted.size() / 2) / sorted.size(), 1, count - 1);
    auto breaks = breaks_between(low, std::min(share, low.size()));
    breaks.back() = 0.0;
    auto above = breaks_between(high, std::min(count - share, high.size()));
    breaks.insert(breaks.end(), above.begin() + 1, above.end());
    return breaks;
}

} // namespace

std::vector<LegendClass> map_classes(const std::vector<std::optional<double>>& values, Tint tint,
                                     std::size_t count)
{
    std::vector<double> sorted;
    for (const auto& value : values)
        if (value)
            sorted.push_back(*value);
    if (sorted.empty())
        return {};
    std::sort(sorted.begin(), sorted.end());
    const bool parted = tint != Tint::amount && sorted.front() < 0.0 && sorted.back() > 0.0;
    auto breaks = without_empty(breaks_of(sorted, parted, std::min(count, Ramp{}.size())), sorted);
    if (breaks.size() == 1)
        breaks.push_back(breaks.front() + 1.0);
    std::vector<LegendClass> classes;
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i)
        classes.push_back({breaks[i], breaks[i + 1], ""});
    const auto negative =
        static_cast<std::size_t>(std::count_if(classes.begin(), classes.end(), [&](const LegendClass& one) {
            return tint != Tint::amount && one.upper <= 0.0;
        }));
    for (std::size_t i = 0; i < classes.size(); ++i)
        classes[i].colour = i < negative
                                ? ramp_of(tint, true)[shade(negative - 1 - i, negative)]
                                : ramp_of(tint, false)[shade(i - negative, classes.size() - negative)];
    return classes;
}

std::size_t class_of(double value, const std::vector<LegendClass>& classes)
{
    std::size_t place = 0;
    while (place + 1 < classes.size() && value > classes[place].upper)
        ++place;
    return place;
}

int decimals_of(const std::vector<LegendClass>& classes, int most)
{
    int decimals = 0;
    for (double unit = 1.0; decimals < most; ++decimals, unit *= 10) {
        const auto is_whole = [&](double end) {
            return std::abs(end * unit - std::round(end * unit)) < 1e-6 * std::max(1.0, std::abs(end * unit));
        };
        if (std::all_of(classes.begin(), classes.end(),
                        [&](const LegendClass& one) { return is_whole(one.lower) && is_whole(one.upper); }))
            break;
    }
    return decimals;
}

} // namespace byggom
