#include "libpackage/game/excess_level.hpp"

#include "libpackage/game/exact_equations.hpp"
#include "libpackage/game/exact_simplex.hpp"

namespace byggom {
namespace {

/// The weights of the guess's coalitions cancel out over the open players and count to 1 by weight().
Equations balance_equations(const ExcessQuestion& question, const CoalitionSpan& settled,
                            const ExcessLevel& guess)
{
    const std::size_t unknowns = guess.binding.size() + guess.held.size();
    Equations rows(settled.open().size() + 1, std::vector<std::int64_t>(unknowns + 1));
    for (std::size_t k = 0; k < unknowns; ++k) {
        const bool binds = k < guess.binding.size();
        const Coalition coalition = binds ? guess.binding[k] : guess.held[k - guess.binding.size()];
        const auto coefficients = settled.coefficients(coalition);
        for (std::size_t j = 0; j < coefficients.size(); ++j)
            rows[j][k] = coefficients[j];
        rows.back()[k] = binds ? question.weight(coalition) : 0;
    }
    rows.back()[unknowns] = 1;
    return rows;
}

/// Where more coalitions bind than it takes, weights that are not negative, some of them 0: a vertex of all
/// that balance, one that gives the highest excess. Nothing where there are none.
std::optional<std::vector<Rational>> weights_at_vertex(const Equations& equations,
                                                       const std::vector<Rational>& objections)
{
    std::vector<std::vector<Rational>> columns(objections.size());
    std::vector<Rational> right;
    for (const auto& equation : equations) {
        for (std::size_t k = 0; k < columns.size(); ++k)
            columns[k].emplace_back(equation[k]);
        right.emplace_back(equation.back());
    }
    const auto solution = solve_exactly(columns, objections, right);
    return solution.outcome == ExactOutcome::optimal ? std::optional(solution.z) : std::nullopt;
}

} // namespace

std::optional<ExcessLevel> proved_level(const ExcessQuestion& question, const CoalitionSpan& settled,
                                        const ExcessLevel& guess)
{
    auto coalitions = guess.binding;
    coalitions.insert(coalitions.end(), guess.held.begin(), guess.held.end());
    std::vector<Rational> objections;
    for (const auto coalition : coalitions)
        objections.push_back(question.game.worth(coalition) - settled.known_part(coalition));
    const auto equations = balance_equations(question, settled, guess);
    auto weights = only_solution(equations);
    if (!weights)
        weights = weights_at_vertex(equations, objections);
    if (!weights)
        return std::nullopt;
    ExcessLevel level;
    for (std::size_t k = 0; k < coalitions.size(); ++k) {
        const Rational& weight = (*weights)[k];
        if (weight < 0)
            return std::nullopt;
        if (weight == 0)
            continue;
        (k < guess.binding.size() ? level.binding : level.held).push_back(coalitions[k]);
        level.excess += weight * objections[k];
    }
    return level;
}

void settle(CoalitionSpan& settled, const ExcessQuestion& question, const ExcessLevel& level)
{
    for (const auto coalition : level.binding)
        settled.settle(coalition, question.game.worth(coalition) - level.excess * question.weight(coalition));
    for (const auto coalition : level.held)
        settled.settle(coalition, question.game.worth(coalition));
}

Coalition heaviest_open(const ExcessQuestion& question, const CoalitionSpan& settled)
{
    Coalition heaviest = 0;
    std::int64_t most = 0;
    for (Coalition coalition = 1; coalition < question.game.all(); ++coalition)
        if (const auto weight = question.weight(coalition); weight > most && !settled.knows(coalition)) {
            heaviest = coalition;
            most = weight;
        }
    return heaviest;
}

} // namespace byggom
