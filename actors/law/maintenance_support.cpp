#include "actors/law/maintenance_support.hpp"

namespace byggom {
namespace {

constexpr int second_age = 7;
constexpr int third_age = 15;

} // namespace

MaintenanceSupport::MaintenanceSupport(FigureLookup& find)
    : by_age_{find("rules.maintenance_support.per_child", "SEK/month"),
              find("rules.maintenance_support.per_child_7", "SEK/month"),
              find("rules.maintenance_support.per_child_15", "SEK/month")}
{}

Lanes MaintenanceSupport::for_household(const Household& household, const Draw& draw) const
{
    Lanes month = lanes(0.0);
    if (household.adults == 1)
        for (const int age : household.child_ages)
            month += draw[by_age_[age < second_age ? 0 : age < third_age ? 1 : 2]];
    return month * 12.0;
}

} // namespace byggom
