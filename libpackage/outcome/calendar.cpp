#include "libpackage/outcome/calendar.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr std::size_t parts = 4;

/// Calls `each(year, time, along)` for the calendar years between `begin` and `end`: the time spent in the
/// year, and how far from begin to end the middle of that time lies.
template <class Each>
void by_year(const Lanes& begin, const Lanes& end, int years, Each each)
{
    const Lanes length = (end - begin).max(1e-300);
    const int first = std::max(-1, static_cast<int>(begin.floor().minCoeff()));
    const int last = std::min(years - 1, static_cast<int>(end.floor().maxCoeff()));
    for (int year = first; year <= last; ++year) {
        const Lanes from = begin.max(double(year));
        const Lanes to = end.min(double(year) + 1.0);
        const Lanes time = (to - from).max(0.0);
        const Lanes along = ((from + to) / 2.0 - begin) / length;
        each(static_cast<std::size_t>(year + 1), time, along);
    }
}

} // namespace

Calendar::Calendar(int years)
{
    ByState nobody;
    nobody.fill(lanes(0.0));
    years_.assign(static_cast<std::size_t>(years) + 1, nobody);
}

void Calendar::add(const Lanes& begin, const Lanes& end, LabourState state, double weight)
{
    by_year(begin, end, years(), [&](std::size_t place, const Lanes& time, const Lanes&) {
        years_[place][static_cast<std::size_t>(state)] += time * weight;
    });
}

void Calendar::add(const Lanes& begin, const Lanes& end, const ByState& at_begin, const ByState& at_end,
                   double weight)
{
    by_year(begin, end, years(), [&](std::size_t place, const Lanes& time, const Lanes& along) {
        const Lanes weighted = time * weight;
        for (std::size_t state = 0; state < state_count; ++state)
            years_[place][state] += weighted * (at_begin[state] + (at_end[state] - at_begin[state]) * along);
    });
}

void Calendar::add_in_four_parts(const Lanes& begin, const Path& path, double weight)
{
    // Between two quarters everybody who has set out moves on by one place of the path, all at once.
    for (std::size_t k = 0; k + 1 < path.size(); ++k) {
        ByState from = path[k];
        ByState to = path[k + 1];
        for (std::size_t part = 1; part < parts && part <= k; ++part)
            for (std::size_t state = 0; state < state_count; ++state) {
                from[state] += path[k - part][state];
                to[state] += path[k + 1 - part][state];
            }
        const Lanes start = begin + double(k) / parts;
        add(start, start + 1.0 / parts, from, to, weight / parts);
    }
}

} // namespace byggom
