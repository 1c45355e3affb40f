#include "libpackage/labour/calendar.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr std::size_t parts = 4;

/// Calls `each(year, time, along)` for the calendar years between `begin` and `end`: the time spent in the
/// year, and how far from begin to end the middle of that time lies.
template <class Each>
void by_year(const Lanes& begin, const Lanes& end, int years, Each each)
{
    const Lanes over_length = 1.0 / (end - begin).max(1e-300);
    const int first = std::max(-1, static_cast<int>(begin.floor().minCoeff()));
    const int last = std::min(years - 1, static_cast<int>(end.floor().maxCoeff()));
    for (int year = first; year <= last; ++year) {
        const Lanes from = begin.max(double(year));
        const Lanes to = end.min(double(year) + 1.0);
        const Lanes time = (to - from).max(0.0);
        const Lanes along = ((from + to) / 2.0 - begin) * over_length;
        each(place_of(year), time, along);
    }
}

/// Calls `each(start, from, to)` for the quarters of a path on which people set out in four equal parts: the
/// places of all who are under way, added up at the begin of the quarter and at its end.
template <class Path, class Plus, class Each>
void in_four_parts(const Lanes& begin, const Path& path, Plus plus, Each each)
{
    // Between two quarters everybody who has set out moves on by one place of the path, all at once.
    auto from = path.front();
    for (std::size_t k = 0; k + 1 < path.size(); ++k) {
        auto to = path[k + 1];
        for (std::size_t part = 1; part < parts && part <= k; ++part)
            plus(to, path[k + 1 - part]);
        const Lanes start = begin + double(k) / parts;
        each(start, from, to);
        from = to;
        if (k + 1 < parts)
            plus(from, path.front()); // the next part sets out
    }
}

} // namespace

Calendar::Calendar(int years) { years_.assign(static_cast<std::size_t>(years) + 1, nobody()); }

void Calendar::add(const Lanes& begin, const Lanes& end, LabourState state, double weight)
{
    by_year(begin, end, years(), [&](std::size_t place, const Lanes& time, const Lanes&) {
        years_[place][static_cast<std::size_t>(state)] += time * weight;
    });
}

void Calendar::add(const Lanes& begin, const Lanes& end, const ByOpenState& at_begin,
                   const ByOpenState& at_end, double weight)
{
    by_year(begin, end, years(), [&](std::size_t place, const Lanes& time, const Lanes& along) {
        const Lanes at_the_end = time * along * weight;
        const Lanes at_the_begin = time * weight - at_the_end;
        for (std::size_t state = 0; state < open_count; ++state)
            years_[place][state] += at_the_begin * at_begin[state] + at_the_end * at_end[state];
    });
}

void Calendar::add_in_four_parts(const Lanes& begin, const Path& path, double weight)
{
    in_four_parts(
        begin, path,
        [](ByOpenState& sum, const ByOpenState& more) {
            for (std::size_t state = 0; state < open_count; ++state)
                sum[state] += more[state];
        },
        [&](const Lanes& start, const ByOpenState& from, const ByOpenState& to) {
            add(start, start + 1.0 / parts, from, to, weight / parts);
        });
}

void Calendar::add_in_four_parts(const Lanes& begin, const PathInOneState& path, LabourState state,
                                 double weight)
{
    in_four_parts(
        begin, path, [](Lanes& sum, const Lanes& more) { sum += more; },
        [&](const Lanes& start, const Lanes& from, const Lanes& to) {
            by_year(start, start + 1.0 / parts, years(),
                    [&](std::size_t place, const Lanes& time, const Lanes& along) {
                        years_[place][static_cast<std::size_t>(state)] +=
                            time * (weight / parts) * (from + (to - from) * along);
                    });
        });
}

} // namespace byggom
