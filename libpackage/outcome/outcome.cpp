#include "libpackage/outcome/outcome.hpp"

#include <algorithm>

namespace byggom {
namespace {

bool same(const Lanes& a, const Lanes& b) { return !any(a - b); }

} // namespace

bool PersonGroup::operator==(const PersonGroup& other) const
{
    return municipality == other.municipality && displaced == other.displaced && industry == other.industry &&
           same(wage, other.wage) && same(creaming, other.creaming) &&
           std::equal(severity.begin(), severity.end(), other.severity.begin(), same);
}

Employment& Outcomes::people(MeasureId measure, const PersonGroup& who)
{
    if (!by_measure)
        for (auto& known : employment)
            if (known == who)
                return known;
    return employment.emplace_back(measure, who);
}

void Outcomes::clear()
{
    works.clear();
    heat.clear();
    upkeep.clear();
    owners_costs.clear();
    rent.clear();
    dwellings.clear();
    plots.clear();
    hiring.clear();
    employment.clear();
    services.clear();
    named.clear();
}

} // namespace byggom
