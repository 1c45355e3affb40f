#include "libpackage/game/split_answer.hpp"

#include <utility>

namespace byggom {
namespace {

bool give_the_same(const std::vector<RuleAnswer>& rules)
{
    const std::vector<Rational>* first = nullptr;
    int defined = 0;
    for (const auto& [name, allocation, stability] : rules) {
        if (!allocation.defined)
            continue;
        if (first != nullptr && *first != allocation.x)
            return false;
        first = &allocation.x;
        ++defined;
    }
    return defined > 1;
}

} // namespace

SplitAnswer split_answer(const Game& game, const RuleInputs& asked, const std::optional<std::string>& only,
                         const LinearSolver* solver)
{
    SplitAnswer answer;
    answer.asked = asked;
    for (const auto& rule : all_rules()) {
        if (only && rule.name != *only)
            continue;
        RuleAnswer one{rule.name, rule.split(game, asked, solver), std::nullopt};
        if (!one.allocation.x.empty())
            one.stability = stability(game, one.allocation.x);
        answer.rules.push_back(std::move(one));
    }
    answer.core = core(game, solver);
    answer.superadditivity = superadditivity(game);
    answer.convex = is_convex(game);
    answer.utopia_payoffs = utopia_payoffs(game);
    answer.all_the_same = give_the_same(answer.rules);
    return answer;
}

} // namespace byggom
