#pragma once

#include "libpackage/figure/figures.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// When within a year its amounts fall, seen from the start of year 0. Year 0 is undiscounted under `start`;
/// `mid` takes half a year more, `end` a whole one, so that the end of a year is the start of the next.
enum class Timing { start, mid, end };

/// A discount rate from year `from` on; nominal where an inflation is stated beside it:
/// real = (1 + rate) / (1 + inflation) - 1.
struct RateStep {
    int from{}; ///< years after the start
    FigureId rate;
    std::optional<FigureId> inflation;
};

/// Piecewise constant, in the order of `from`; the first step has from = 0.
using RateSchedule = std::vector<RateStep>;

/// The real rates the figures hold under a name, figures `rate.NAME.from_0`, `rate.NAME.from_31` and so on,
/// each from that year on; nothing where there is no such name.
std::optional<RateSchedule> rates_named(std::string_view name, const Figures& figures);
/// The names there are, in the order of the figures.
std::vector<std::string> names_of_rates(const Figures& figures);

/// The real rate of each of `years` years.
Series real_rates(const RateSchedule& schedule, const Draw& draw, int years);
/// Of one year, within the horizon or after it.
Lanes real_rate(const RateSchedule& schedule, const Draw& draw, int year);

} // namespace byggom
