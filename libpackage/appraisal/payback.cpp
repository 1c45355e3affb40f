#include "libpackage/appraisal/payback.hpp"

#include <algorithm>
#include <numeric>

namespace byggom {

namespace {

constexpr double half_an_ore = 0.005; // SEK; sums of doubles differ in their last digits

} // namespace

std::vector<double> cumulative(const std::vector<double>& balance)
{
    std::vector<double> sums(balance.size());
    std::partial_sum(balance.begin(), balance.end(), sums.begin());
    return sums;
}

std::optional<int> payback_year(const std::vector<double>& balance)
{
    const auto sums = cumulative(balance);
    auto year = sums.size();
    while (year > 0 && sums[year - 1] >= -half_an_ore)
        --year;
    if (year == sums.size())
        return std::nullopt;
    return static_cast<int>(year);
}

std::optional<PeakOutlay> peak_outlay(const std::vector<double>& balance)
{
    const auto sums = cumulative(balance);
    const auto deepest = std::min_element(sums.begin(), sums.end());
    if (deepest == sums.end() || *deepest >= -half_an_ore)
        return std::nullopt;
    return PeakOutlay{-*deepest, static_cast<int>(deepest - sums.begin())};
}

} // namespace byggom
