#pragma once

#include <optional>
#include <vector>

namespace byggom {

/// Running sums, first year first.
std::vector<double> cumulative(const std::vector<double>& balance);

/// The first year from which the cumulative balance stays at or above zero, to within half an öre; none where it ends below.
std::optional<int> payback_year(const std::vector<double>& balance);

/// The deepest cumulative outlay and its year; none where the cumulative balance never falls below zero.
struct PeakOutlay {
    double amount{}; ///< positive
    int year{};
};
std::optional<PeakOutlay> peak_outlay(const std::vector<double>& balance);

} // namespace byggom
