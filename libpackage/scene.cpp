#include "libpackage/scene.hpp"

#include <algorithm>

namespace byggom {

Series Scene::spread(const Schedule& schedule, int from, bool last_goes_on) const
{
    Series series = zeros(years());
    if (schedule.empty())
        return series;
    const int stated = static_cast<int>(schedule.size());
    const int end = last_goes_on ? years() : std::min(years(), from + stated);
    for (int year = from; year < end; ++year)
        series.col(year) = draw[schedule[static_cast<std::size_t>(std::min(year - from, stated - 1))]];
    return series;
}

} // namespace byggom
