#include "libpackage/package/check.hpp"

#include "libpackage/package/measure_graph.hpp"

#include <algorithm>
#include <set>

namespace byggom {
namespace {

void check_ids(const Package& package, std::vector<Problem>& problems)
{
    const auto twice = [&](const auto& items, const std::string& what) {
        std::set<std::string> seen;
        for (const auto& [id, origin] : items)
            if (!seen.insert(id).second)
                problems.push_back({origin, what + "." + id, "this id is given twice", "ids are unique"});
    };
    std::vector<std::pair<std::string, Origin>> names;
    for (const auto& actor : package.actors)
        names.emplace_back(actor.id, actor.origin);
    twice(names, "actor");
    names.clear();
    for (const auto& measure : package.measures)
        names.emplace_back(measure->id, measure->origin);
    twice(names, "measure");
    names.clear();
    for (const auto& household : package.households)
        names.emplace_back(household.id, household.origin);
    twice(names, "household");
}

void check_graph(const Package& package, Alternatives alternatives, std::vector<Problem>& problems)
{
    const auto round = find_cycle(package);
    if (!round.empty()) {
        std::string path;
        for (const auto& at : round)
            path += package.measures[at.index]->id + " -> ";
        const auto& first = *package.measures[round.front().index];
        problems.push_back({first.origin, "measure." + first.id + ".requires",
                            round.size() == 1 ? Message("requires itself")
                                              : Message("the measures require each other in a circle: {}{}",
                                                        {path, first.id}),
                            round.size() == 1 ? Message("name the measures it cannot be done without")
                                              : Message("take one of these arrows away")});
    }
    for (const auto& measure : package.measures)
        for (const auto& other : measure->excludes) {
            const bool itself = package.measures[other.index] == measure;
            if (!itself && alternatives == Alternatives::kept)
                continue;
            problems.push_back({measure->origin, "measure." + measure->id + ".excludes",
                                itself ? Message("excludes itself")
                                       : Message("excludes {}, which is in the package too",
                                                 {package.measures[other.index]->id}),
                                itself ? Message("name the measures it cannot be done beside")
                                       : Message("keep one of the two")});
        }
}

void check_people(const Package& package, std::vector<Problem>& problems)
{
    std::vector<FigureId> weights;
    for (const auto& household : package.households)
        weights.push_back(household.weight);
    if (package.households.empty())
        problems.push_back(
            {{package.file, 0, 0}, "household", "there is none", "describe at least one household"});
    else
        check_adds_up(weights, "household.weight", package.figures, package.households.front().origin,
                      problems);
    for (const auto& household : package.households)
        if (household.child_ages.size() > 5)
            problems.push_back({household.origin, "household." + household.id + ".child_ages",
                                "more than five children", "the norm's table ends there"});
    std::vector<FigureId> others;
    for (int state = 0; state < state_count; ++state)
        if (state != place(LabourState::social_assistance))
            others.push_back(package.area.others[static_cast<std::size_t>(state)]);
    check_adds_up(others, "area", package.figures, package.area.origin, problems);
}

/// Without movement in and out of work no long run is defined.
void check_hazards(const Package& package, std::vector<Problem>& problems)
{
    constexpr double fastest = 50; // 1/year: a week in a state
    const auto& hazards = package.hazards;
    check_adds_up({hazards.return_unemployed, hazards.return_assistance, hazards.return_outside},
                  "haz.return_mix", package.figures, package.figures[hazards.return_unemployed].origin,
                  problems);
    std::vector<FigureId> all{hazards.separation};
    for (const auto& move : hazards.moves)
        all.push_back(move.hazard);
    for (const auto id : all)
        if (const auto& figure = package.figures[id]; !(figure.value > 0 && figure.value <= fastest))
            problems.push_back({figure.origin, figure.id,
                                Message("{}: must lie above 0 and up to 50 a year", {figure.value}),
                                "a hazard of nothing leaves people in a state for ever"});
}

} // namespace

void check_adds_up(const std::vector<FigureId>& shares, const std::string& field, const Figures& figures,
                   const Origin& origin, std::vector<Problem>& problems)
{
    double sum = 0;
    for (const auto id : shares)
        sum += figures[id].value;
    if (std::max(sum, 1.0) - std::min(sum, 1.0) > 1e-6)
        problems.push_back(
            {origin, field, Message("the shares add up to {}", {sum}), "they must add up to 1"});
}

std::vector<Problem> check(const Package& package, Alternatives alternatives)
{
    std::vector<Problem> problems;
    check_ids(package, problems);
    check_graph(package, alternatives, problems);
    check_people(package, problems);
    check_hazards(package, problems);
    if (package.measures.empty())
        problems.push_back(
            {{package.file, 0, 0}, "measure", "there is none", "add at least one [[measure]]"});
    for (const auto& measure : package.measures)
        measure->check(package, problems);
    return problems;
}

} // namespace byggom
