#include "libpackage/bargain/instability.hpp"

#include "libpackage/game/core.hpp"

#include <algorithm>

namespace byggom {
namespace {

void take_away(Cause cause, CoalitionProblem& problem)
{
    switch (cause) {
    case Cause::exclusion:
        for (auto& measure : problem.measures)
            measure.excludes = 0;
        break;
    case Cause::budget:
        problem.limits.clear();
        break;
    case Cause::harm:
        for (const auto& harm : harms(problem))
            problem.measures[static_cast<std::size_t>(harm.measure)]
                .gain[static_cast<std::size_t>(harm.player)] = 0;
        break;
    }
}

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

bool has_core_without(Cause cause, PackageGame package, const LinearSolver* solver)
{
    take_away(cause, package.problem);
    const auto values = coalition_values(package.problem);
    std::vector<std::string> names(package.players.size());
    return core(game_of(package, values, names), solver).nonempty;
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

Instability instability(const PackageGame& package, const CoalitionValues& values,
                        const std::vector<Coalition>& binding, const LinearSolver* solver)
{
    Instability result;
    const auto causes = causes_in(package.problem);
    for (const auto cause : causes)
        if (has_core_without(cause, package, solver))
            result.alone.push_back(cause);
    if (result.alone.empty())
        result.together = causes;
    result.harms = weighty_harms(package.problem, values, binding);
    return result;
}

} // namespace byggom
