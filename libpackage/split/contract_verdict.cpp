#include "libpackage/split/contract_verdict.hpp"

#include <utility>

namespace byggom {

std::optional<ContractVerdict> contract_verdict(const Package& package, const Rules& rules)
{
    ContractVerdict verdict;
    verdict.package = package_game(package, rules);
    const auto& problem = verdict.package.problem;
    if (verdict.package.outsiders != Outsiders::status_quo || !is_convex_by_structure(problem) ||
        !verdict.package.contracted)
        return std::nullopt;
    const auto all = everybody(problem.players);
    verdict.best = BestMeasures(problem).best(all, within_reach(problem, all));
    verdict.leaving = objecting_coalition(problem, *verdict.package.contracted);
    return verdict;
}

} // namespace byggom
