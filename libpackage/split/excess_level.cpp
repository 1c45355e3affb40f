#include "libpackage/split/excess_level.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

using Matrix = std::vector<std::vector<Rational>>;

/// The only solution of the equations, whose last column is the right-hand side; nothing where there is none
/// or many.
std::optional<std::vector<Rational>> only_solution(Matrix rows, std::size_t unknowns)
{
    for (std::size_t column = 0; column < unknowns; ++column) {
        const auto at = static_cast<std::ptrdiff_t>(column);
        const auto pivot = std::find_if(rows.begin() + std::min<std::ptrdiff_t>(at, std::ssize(rows)),
                                        rows.end(), [&](const auto& row) { return row[column] != 0; });
        if (pivot == rows.end())
            return std::nullopt;
        std::swap(rows[column], *pivot);
        const auto& leading = rows[column];
        for (std::size_t i = column + 1; i < rows.size(); ++i) {
            if (rows[i][column] == 0)
                continue;
            const Rational factor = rows[i][column] / leading[column];
            for (std::size_t j = column; j <= unknowns; ++j)
                if (leading[j] != 0)
                    rows[i][j] -= factor * leading[j];
        }
    }
    for (std::size_t i = unknowns; i < rows.size(); ++i)
        if (rows[i][unknowns] != 0)
            return std::nullopt;
    std::vector<Rational> solution(unknowns);
    for (std::size_t i = unknowns; i-- > 0;) {
        Rational sum = rows[i][unknowns];
        for (std::size_t j = i + 1; j < unknowns; ++j)
            if (rows[i][j] != 0)
                sum -= rows[i][j] * solution[j];
        solution[i] = sum / rows[i][i];
    }
    return solution;
}

/// The weights of the guess's coalitions cancel out over the open players and count to 1 by weight().
Matrix balance_equations(const ExcessQuestion& question, const CoalitionSpan& settled,
                         const ExcessLevel& guess)
{
    const std::size_t unknowns = guess.binding.size() + guess.held.size();
    Matrix rows(settled.open().size() + 1, std::vector<Rational>(unknowns + 1));
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

} // namespace

std::optional<ExcessLevel> proved_level(const ExcessQuestion& question, const CoalitionSpan& settled,
                                        const ExcessLevel& guess)
{
    const std::size_t unknowns = guess.binding.size() + guess.held.size();
    const auto weights = only_solution(balance_equations(question, settled, guess), unknowns);
    if (!weights)
        return std::nullopt;
    ExcessLevel level;
    for (std::size_t k = 0; k < unknowns; ++k) {
        const Rational& weight = (*weights)[k];
        if (weight < 0)
            return std::nullopt;
        if (weight == 0)
            continue;
        const bool binds = k < guess.binding.size();
        const Coalition coalition = binds ? guess.binding[k] : guess.held[k - guess.binding.size()];
        (binds ? level.binding : level.held).push_back(coalition);
        level.excess += weight * (question.game.worth(coalition) - settled.known_part(coalition));
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
