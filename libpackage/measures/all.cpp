#include "libpackage/measures/ground_rent.hpp"
#include "libpackage/measures/hiring_quota.hpp"
#include "libpackage/measures/new_build.hpp"
#include "libpackage/measures/programme.hpp"
#include "libpackage/measures/renovation.hpp"

namespace byggom {
namespace {

template <class Kind>
std::unique_ptr<Measure> make()
{
    return std::make_unique<Kind>();
}

} // namespace

const std::vector<KindOfMeasure>& all_kinds_of_measure()
{
    static const std::vector<KindOfMeasure> kinds{
        {"renovation", "Refurbishment of dwellings that stay.", make<Renovation>},
        {"new_build", "New dwellings.", make<NewBuild>},
        {"hiring_quota", "A share of the labour is recruited among people without work.", make<HiringQuota>},
        {"ground_rent", "The ground rent of a municipal plot, with a rebate that steps down.",
         make<GroundRent>},
        {"programme", "A programme with its costs, participants and effects.", make<Programme>},
    };
    return kinds;
}

} // namespace byggom
