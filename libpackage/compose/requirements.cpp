#include "libpackage/compose/requirements.hpp"

#include <algorithm>
#include <limits>

namespace byggom {
namespace {

constexpr double half_an_ore = 0.005;

void judge_share(double share, const std::optional<double>& most, Condition::Kind kind, Judgement& judgement)
{
    if (most && share > *most + share_tolerance)
        judgement.breaches.push_back({{kind, 0}, share - *most});
}

void judge_shares(const SeenCandidate& seen, const Requirements& requirements, const Settle& settle,
                  Judgement& judgement)
{
    auto floors = requirements.floors;
    if (floors.empty())
        return;
    if (requirements.waived) {
        const auto place = static_cast<std::size_t>(*requirements.waived);
        floors[place] = std::min(floors[place], seen.gain[place]);
    }
    std::int64_t over = 0;
    bool all_have = true;
    for (std::size_t i = 0; i < floors.size(); ++i) {
        over += seen.gain[i] - floors[i];
        all_have = all_have && seen.gain[i] >= floors[i];
    }
    if (all_have)
        return;
    if (over < 0) {
        judgement.breaches.push_back({{Condition::Kind::surplus, 0}, static_cast<double>(-over) / 100});
        return;
    }
    judgement.settling = settle(seen, floors, requirements.lawful);
    if (judgement.settling.unpaid > 0)
        judgement.breaches.push_back(
            {{Condition::Kind::lawful, 0}, static_cast<double>(judgement.settling.unpaid) / 100});
}

} // namespace

Judgement judge(const SeenCandidate& seen, const Requirements& requirements, const Settle& settle)
{
    Judgement judgement;
    for (std::size_t b = 0; b < seen.budgets.size(); ++b)
        if (requirements.budgets[b] && seen.budgets[b].factor > *requirements.budgets[b])
            judgement.breaches.push_back(
                {{Condition::Kind::budget, static_cast<int>(b)}, std::max(0.0, -seen.budgets[b].slack)});
    judge_share(seen.over_threshold, requirements.over_threshold, Condition::Kind::over_threshold, judgement);
    judge_share(seen.under_norm, requirements.under_norm, Condition::Kind::under_norm, judgement);
    judge_shares(seen, requirements, settle, judgement);
    return judgement;
}

BudgetUse use_of(const std::vector<double>& balance, const std::vector<double>& most)
{
    BudgetUse use{std::numeric_limits<double>::infinity(), 0, 0};
    for (std::size_t year = 0; year < balance.size(); ++year) {
        const double slack = most[year] + balance[year];
        if (slack < use.slack) {
            use.slack = slack;
            use.year = static_cast<int>(year);
        }
        const double cost = -balance[year] - half_an_ore;
        if (cost > 0)
            use.factor = std::max(use.factor, most[year] > 0 ? cost / most[year]
                                                             : std::numeric_limits<double>::infinity());
    }
    return use;
}

} // namespace byggom
