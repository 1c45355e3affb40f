#include "libpackage/questions/evaluate.hpp"

#include "libpackage/appraisal/capacity.hpp"
#include "libpackage/questions/questions.hpp"

#include <algorithm>

namespace byggom {

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
    const Context context{package, draw};

    Evaluation result;
    result.outcomes = Model(package, rules).outcomes(context);
    rules.lines(context, result.outcomes, result.ledger);
    if (savings == Savings::as_cash)
        for (const auto& line : capacity_kept(context, result.ledger.lines()))
            result.ledger.add(line);
    const auto& lines = result.ledger.lines();
    result.appraisal = appraise(context, result.outcomes, lines);
    result.appraisal.break_even = break_even_heads(context, rules, result.appraisal, result.outcomes);
    result.appraisal.waivers = waivers(context, result.outcomes, lines);
    result.appraisal.state_aid = state_aid(context, result.outcomes, lines);
    result.appraisal.assistance = assistance_turns(context, rules, result.outcomes);
    result.appraisal.tax_beyond_horizon = rules.settled_beyond_horizon(context, result.outcomes)[0];
    result.rent_burdens = rules.rent_burdens(context, result.outcomes);
    for (std::uint32_t i = 0; i < asked.size(); ++i)
        if (asked[i] != 0)
            result.used.push_back({i});
    return result;
}

} // namespace byggom
