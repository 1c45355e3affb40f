#include "libpackage/evaluate.hpp"

#include "libpackage/appraisal/capacity.hpp"
#include "libpackage/appraisal/questions.hpp"
#include "libpackage/outcome/presence.hpp"
#include "libpackage/package/measure_graph.hpp"

#include <algorithm>
#include <utility>

namespace byggom {

Road::Road(const Package& package, const Rules& rules)
    : Road(package, rules, std::vector<char>(package.measures.size(), 1))
{}

Road::Road(const Package& package, const Rules& rules, const std::vector<char>& present)
    : package_(package), rules_(rules)
{
    for (const auto measure : in_order(package))
        if (present[measure.index] != 0)
            order_.push_back(measure);
}

Road::Road(const Package& package, const Rules& rules, Presence present)
    : package_(package), rules_(rules), present_(std::move(present))
{
    for (const auto measure : in_order(package))
        if (any(present_[measure.index]))
            order_.push_back(measure);
}

const Outcomes& Road::outcomes(const Scene& scene)
{
    fill_outcomes(scene, true);
    return outcomes_;
}

void Road::fill_outcomes(const Scene& scene, bool by_measure)
{
    outcomes_.clear();
    outcomes_.by_measure = by_measure;
    outcomes_.employment.reserve(3 * order_.size()); // they are large to move
    for (const auto measure : order_) {
        const auto before = counts_of(outcomes_);
        package_.measures[measure.index]->outcomes(measure, scene, outcomes_);
        if (!present_.empty())
            keep_where(present_[measure.index], before, outcomes_);
    }
    rules_.complete(scene, outcomes_);
}

void Road::run(const Scene& scene, LineSink& sink)
{
    fill_outcomes(scene, sink.by_measure());
    rules_.lines(scene, outcomes_, sink);
}

void run(const Scene& scene, const Rules& rules, LineSink& sink)
{
    Road(scene.package, rules).run(scene, sink);
}

void run_part(const Scene& scene, const Rules& rules, const std::vector<char>& present, LineSink& sink)
{
    Road(scene.package, rules, present).run(scene, sink);
}

bool counts_cash(const Evaluation& evaluation)
{
    const auto& lines = evaluation.ledger.lines();
    return std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.part == Part::kept; });
}

Evaluation evaluate(const Package& package, const Rules& rules, Savings savings)
{
    std::vector<char> asked(package.figures.size(), 0);
    Draw draw(package.figures);
    draw.record_in(&asked);
    const Scene scene{package, draw};

    Evaluation result;
    result.outcomes = Road(package, rules).outcomes(scene);
    rules.lines(scene, result.outcomes, result.ledger);
    if (savings == Savings::as_cash)
        for (const auto& line : capacity_kept(scene, result.ledger.lines()))
            result.ledger.add(line);
    const auto& lines = result.ledger.lines();
    result.appraisal = appraise(scene, result.outcomes, lines);
    result.appraisal.break_even = break_even_heads(scene, rules, result.appraisal, result.outcomes);
    result.appraisal.waivers = waivers(scene, result.outcomes, lines);
    result.appraisal.state_aid = state_aid(scene, result.outcomes, lines);
    result.appraisal.assistance = assistance_turns(scene, rules, result.outcomes);
    result.appraisal.tax_beyond_horizon = rules.settled_beyond_horizon(scene, result.outcomes)[0];
    result.rent_burdens = rules.rent_burdens(scene, result.outcomes);
    for (std::uint32_t i = 0; i < asked.size(); ++i)
        if (asked[i] != 0)
            result.used.push_back({i});
    return result;
}

} // namespace byggom
