#include "libpackage/bargain/instability.hpp"

#include "libpackage/bargain/set_scan.hpp"
#include "libpackage/game/core.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr std::size_t most_sets_loosened = 4096; ///< that are all run

std::vector<Cause> causes_in(const CoalitionProblem& problem)
{
    std::vector<Cause> causes;
    if (has_exclusions(problem))
        causes.push_back(Cause::exclusion);
    if (!problem.limits.empty())
        causes.push_back(Cause::budget);
    if (!harms(problem).empty())
        causes.push_back(Cause::harm);
    return causes;
}

bool has_core_without(Cause cause, PackageGame package, SetRuns& runs, const LinearSolver* solver)
{
    if (cause == Cause::exclusion) {
        for (auto& measure : package.problem.measures)
            measure.excludes = 0;
        if (const auto sets = possible_sets(package.problem, runs.measures_by_id(), most_sets_loosened);
            sets && !package.sets.empty())
            package.sets = *sets;
        else
            package.sets.clear();
    }
    if (cause == Cause::budget)
        package.problem.limits.clear();
    const auto values = package_values(package, runs, cause == Cause::harm);
    std::vector<std::string> names(package.players.size());
    return core(game_of(values, names), solver).nonempty;
}

std::vector<Harm> weighty_harms(const CoalitionProblem& problem, const CoalitionValues& values,
                                const std::vector<Coalition>& binding)
{
    auto found = harms(problem);
    found.erase(std::remove_if(found.begin(), found.end(),
                               [&](const Harm& harm) {
                                   return std::none_of(
                                       binding.begin(), binding.end(), [&](Coalition coalition) {
                                           return !contains(coalition, harm.player) &&
                                                  holds(values[coalition].measures, harm.measure);
                                       });
                               }),
                found.end());
    std::stable_sort(found.begin(), found.end(),
                     [](const Harm& a, const Harm& b) { return a.cost > b.cost; });
    return found;
}

} // namespace

Instability instability(const PackageGame& package, SetRuns& runs, const CoalitionValues& values,
                        const std::vector<Coalition>& binding, const LinearSolver* solver)
{
    Instability result;
    const auto causes = causes_in(package.problem);
    for (const auto cause : causes)
        if (has_core_without(cause, package, runs, solver))
            result.alone.push_back(cause);
    if (result.alone.empty())
        result.together = causes;
    result.harms = weighty_harms(package.problem, values, binding);
    return result;
}

} // namespace byggom
