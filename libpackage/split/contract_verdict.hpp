#pragma once

#include "libpackage/split/objecting_coalition.hpp"
#include "libpackage/split/package_game.hpp"

namespace byggom {

/// What can be said of a package with more signatories than a table of coalitions takes.
struct ContractVerdict {
    PackageGame package;
    MeasureChoice best; ///< of all together
    Leaving leaving;    ///< the coalition that gains most by leaving the package as it is agreed
};

/// The verdict on the contract, by one minimum cut; nothing where measures exclude each other, a budget binds
/// or one is harmed without being needed: then only the table can tell.
/// \pre   check_split(package) finds nothing
std::optional<ContractVerdict> contract_verdict(const Package& package, const Rules& rules);

} // namespace byggom
