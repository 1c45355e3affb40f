#include "libpackage/game/nucleolus.hpp"

#include "libpackage/game/certificate.hpp"
#include "libpackage/game/exact_rows.hpp"
#include "libpackage/game/excess_level.hpp"
#include "libpackage/game/row_generation.hpp"

#include <cassert>

namespace byggom {
namespace {

CoalitionSpan all_together(const Game& game)
{
    CoalitionSpan settled(game.size());
    settled.settle(game.all(), game.worth(game.all()));
    return settled;
}

/// By the solver; with no shares where it fails or what it finds does not stand the proof.
ExcessAnswer guessed(const ExcessQuestion& question, const LinearSolver& solver)
{
    CoalitionSpan settled = all_together(question.game);
    RowGeneration rows(question, solver);
    ExcessAnswer answer;
    while (!settled.complete()) {
        const auto guess = rows.guess(settled);
        const auto level = guess ? proved_level(question, settled, *guess) : std::nullopt;
        if (!level)
            return {};
        answer.levels.push_back(*level);
        settle(settled, question, *level);
        rows.settle(*level, settled);
    }
    answer.x = settled.shares();
    return fault_of_certificate(question, answer.levels, answer.x).empty() ? answer : ExcessAnswer{};
}

ExcessAnswer in_fractions(const ExcessQuestion& question)
{
    CoalitionSpan settled = all_together(question.game);
    ExcessAnswer answer;
    while (!settled.complete()) {
        const auto [level, fault] = exact_level(question, settled);
        if (fault)
            return {{}, {}, fault};
        answer.levels.push_back(level);
        settle(settled, question, level);
    }
    answer.x = settled.shares();
    assert(fault_of_certificate(question, answer.levels, answer.x).empty());
    return answer;
}

Wide missing_for_alone(const Game& game)
{
    return game.sum_of_singletons(game.all()) - game.worth(game.all());
}

Allocation asked_by(const ExcessQuestion& question, const LinearSolver* solver)
{
    auto answer = prenucleolus(question, solver);
    return answer.why ? no_answer(*answer.why) : gives(question.game, answer.x);
}

/// Where no split gives everyone what they have alone: the same without that condition, marked as no answer.
Allocation with_nobody_below_alone(const Game& game, Per per, const Reason& shown, const LinearSolver* solver)
{
    const Wide missing = missing_for_alone(game);
    if (missing <= 0)
        return asked_by({game, per, true}, solver);
    auto allocation = asked_by({game, per, false}, solver);
    allocation.defined = false;
    const Reason::Amount less{Rational(to_integer(missing)) / power_of_ten(game.decimals)};
    allocation.why = {
        Reason{"no split gives everyone what they have alone: together they are worth {} less than apart",
               {less}},
        shown};
    return allocation;
}

} // namespace

ExcessAnswer prenucleolus(const ExcessQuestion& question, const LinearSolver* solver)
{
    if (solver != nullptr)
        if (auto answer = guessed(question, *solver); !answer.x.empty())
            return answer;
    return in_fractions(question);
}

Allocation nucleolus(const Game& game, const RuleInputs&, const LinearSolver* solver)
{
    return with_nobody_below_alone(game, Per::coalition, Reason{"the shares shown are the prenucleolus"},
                                   solver);
}

Allocation prenucleolus(const Game& game, const RuleInputs&, const LinearSolver* solver)
{
    return asked_by({game, Per::coalition, false}, solver);
}

Allocation per_capita_nucleolus(const Game& game, const RuleInputs&, const LinearSolver* solver)
{
    return with_nobody_below_alone(game, Per::member,
                                   Reason{"the shares shown are the per-capita prenucleolus"}, solver);
}

Allocation proportional_nucleolus(const Game& game, const RuleInputs&, const LinearSolver* solver)
{
    for (Coalition coalition = 1; coalition <= game.all(); ++coalition)
        if (game.table[coalition] < 0)
            return no_answer(
                Reason{"the amount of {} is negative: objections cannot be measured by it", {coalition}});
    if (missing_for_alone(game) > 0)
        return no_answer(Reason{"no split gives everyone what they have alone"});
    return asked_by({game, Per::worth, true}, solver);
}

} // namespace byggom
