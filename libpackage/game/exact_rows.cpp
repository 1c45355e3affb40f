#include "libpackage/game/exact_rows.hpp"

#include "libpackage/game/coalition_scan.hpp"
#include "libpackage/game/exact_simplex.hpp"
#include "libpackage/game/excess_level.hpp"
#include "libpackage/game/whole_numbers.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace byggom {
namespace {

/// A row of the level's program: a coalition's objection, or its condition.
using ExactRow = std::pair<Coalition, bool>;

struct ExactProgram {
    std::vector<std::vector<Rational>> columns;
    std::vector<Rational> worth;
    std::vector<ExactRow> rows;
    std::set<ExactRow> present;

    void add(const ExcessQuestion& question, const CoalitionSpan& settled, ExactRow row)
    {
        const auto [coalition, condition] = row;
        if (coalition == 0 || coalition == question.game.all() || settled.knows(coalition) ||
            (condition ? !question.is_condition(coalition) : question.weight(coalition) == 0) ||
            !present.insert(row).second)
            return;
        const auto coefficients = settled.coefficients(coalition);
        columns.emplace_back(coefficients.begin(), coefficients.end());
        columns.back().emplace_back(condition ? 0 : question.weight(coalition));
        worth.push_back(question.game.worth(coalition) - settled.known_part(coalition));
        rows.push_back(row);
    }
};

/// The rows that x and the excess break most, n of them at most.
std::vector<ExactRow> broken_rows(const ExcessQuestion& question, const CoalitionSpan& settled,
                                  const std::vector<Rational>& x, const Rational& excess)
{
    std::vector<Rational> numbers = x;
    numbers.push_back(excess);
    const auto whole = over_one(numbers);
    const CoalitionSums<Integer> sum({whole.above.begin(), whole.above.end() - 1});
    std::vector<std::pair<Integer, ExactRow>> worst;
    const auto keep = [&](Integer by, ExactRow row) {
        if (by <= 0 || settled.knows(row.first))
            return;
        worst.emplace_back(std::move(by), row);
        std::sort(worst.begin(), worst.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
        worst.resize(std::min(worst.size(), question.game.players.size()));
    };
    for (Coalition coalition = 1; coalition < question.game.all(); ++coalition) {
        const Integer objection = whole.denominator * question.game.worth(coalition) - sum(coalition);
        if (question.is_condition(coalition))
            keep(objection, {coalition, true});
        if (const auto weight = question.weight(coalition); weight > 0)
            keep(objection - whole.above.back() * weight, {coalition, false});
    }
    std::vector<ExactRow> rows;
    for (const auto& [by, row] : worst)
        rows.push_back(row);
    return rows;
}

ExcessLevel level_of(const ExactProgram& program, const ExactSolution& solution, const Rational& excess)
{
    ExcessLevel level{excess, {}, {}};
    for (std::size_t k = 0; k < program.rows.size(); ++k)
        if (solution.z[k] > 0)
            (program.rows[k].second ? level.held : level.binding).push_back(program.rows[k].first);
    return level;
}

} // namespace

ExactLevel exact_level(const ExcessQuestion& question, const CoalitionSpan& settled)
{
    const Game& game = question.game;
    ExactProgram program;
    std::vector<Coalition> first{heaviest_open(question, settled)};
    for (int i = 0; i < game.size(); ++i)
        first.push_back(singleton(i));
    for (const auto one : first)
        for (const Coalition coalition : {one, game.all() ^ one}) {
            program.add(question, settled, {coalition, true});
            program.add(question, settled, {coalition, false});
        }
    std::vector<Rational> right(settled.open().size() + 1);
    right.back() = 1;
    while (true) {
        const auto solution = solve_exactly(program.columns, program.worth, right);
        if (solution.outcome == ExactOutcome::unbounded)
            return {{}, Reason{"no split gives every coalition without weight what it can do alone"}};
        if (solution.outcome == ExactOutcome::infeasible)
            return {{}, Reason{"the coalitions with weight do not settle every share"}};
        const Rational excess = solution.dual.back();
        const std::vector<Rational> open(solution.dual.begin(), solution.dual.end() - 1);
        const auto broken = broken_rows(question, settled, settled.shares(open), excess);
        if (broken.empty())
            return {level_of(program, solution, excess), {}};
        for (const auto& row : broken)
            program.add(question, settled, row);
    }
}

} // namespace byggom
