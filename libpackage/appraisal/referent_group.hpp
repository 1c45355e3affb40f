#pragma once

#include "libpackage/appraisal/rate_of_return.hpp"
#include "libpackage/ledger/line.hpp"
#include "libpackage/model/context.hpp"

#include <vector>

namespace byggom {

/// One of the four accounts of Campbell and Brown.
struct StandingAccount {
    std::vector<double> balance; ///< SEK a year
    double value{};              ///< SEK, present value at society's rate
    RateOfReturn rate_of_return;
};

/// Somebody's present value at society's rate, and whether it counts.
struct Standing {
    ActorId actor;
    double value{};
    bool referent = false;
};

/// The deal in the four accounts of Campbell and Brown (Benefit-Cost Analysis):
/// - project: the venture at market prices, whoever pays: the owners' account without what others put in for
///   them (subsidies, rebates) and without tax on their gain, less what others put in to the real economy;
/// - owners: the private account, as they see it;
/// - efficiency: everybody, at what things cost the real economy;
/// - referent group: those of them who count for the one who asks.
///
/// The referent group is efficiency less all who do not belong to it; it is also the sum of its members.
struct ReferentGroup {
    StandingAccount project;
    StandingAccount owners;
    StandingAccount efficiency;
    StandingAccount referent;
    std::vector<Standing> actors; ///< all that the package touches
};

/// \param referent  the actors that count; their parts belong to them
ReferentGroup referent_group(const Context& context, const std::vector<Line>& lines,
                             const std::vector<ActorId>& referent);

/// Tenants, municipalities and the region: who counts for a planner of the city.
std::vector<ActorId> local_group(const Package& package);

} // namespace byggom
