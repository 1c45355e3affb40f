#pragma once

#include "libpackage/package/package.hpp"

namespace byggom {

/// Shares of a year in which rules hold that were made for a time only. A year's table of rules holds the law
/// as it stands on 31 December; a rule with an end in it counts in the calendar years it is in force alone,
/// and only where the package begins in the year of its rules.
struct InForce {
    double temporary_allowance = 0.0; ///< rules.housing_allowance.temporary_supplement
    double young_contributions = 0.0; ///< rules.contributions.young
    double job_premium = 0.0;         ///< rules.job_premium.rate

    bool operator==(const InForce&) const = default;
};

/// What holds without an end: 1 or 0 each.
InForce lasting_rules(const Package& package);
/// What holds in year `year` of the package, 0 being its first.
InForce in_force(const Package& package, int year);

} // namespace byggom
