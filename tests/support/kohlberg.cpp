#include "tests/support/kohlberg.hpp"

#include <functional>
#include <map>

namespace byggom::test {
namespace {

using Vector = std::vector<Rational>;

Vector indicator(int players, Coalition coalition)
{
    Vector vector;
    for (int i = 0; i < players; ++i)
        vector.emplace_back(contains(coalition, i) ? 1 : 0);
    return vector;
}

int rank(std::vector<Vector> rows)
{
    int rank = 0;
    for (std::size_t column = 0; !rows.empty() && column < rows[0].size(); ++column) {
        for (std::size_t i = static_cast<std::size_t>(rank); i < rows.size(); ++i) {
            if (rows[i][column] == 0)
                continue;
            std::swap(rows[i], rows[static_cast<std::size_t>(rank)]);
            const auto pivot = rows[static_cast<std::size_t>(rank)];
            for (std::size_t k = static_cast<std::size_t>(rank) + 1; k < rows.size(); ++k) {
                const Rational factor = rows[k][column] / pivot[column];
                for (std::size_t j = column; j < pivot.size(); ++j)
                    rows[k][j] -= factor * pivot[j];
            }
            ++rank;
            break;
        }
    }
    return rank;
}

/// Whether sum of z[j] columns[j] = right has a solution with all z >= 0, by the simplex method with Bland's
/// rule.
bool solvable(const std::vector<Vector>& columns, Vector right)
{
    const std::size_t m = right.size();
    const std::size_t n = columns.size();
    std::vector<Vector> rows(m, Vector(n + m + 1));
    std::vector<std::size_t> basis(m);
    for (std::size_t i = 0; i < m; ++i) {
        const Rational sign = right[i] < 0 ? -1 : 1;
        for (std::size_t j = 0; j < n; ++j)
            rows[i][j] = sign * columns[j][i];
        rows[i][n + i] = 1;
        rows[i][n + m] = sign * right[i];
        basis[i] = n + i;
    }
    while (true) {
        Vector gain(n);
        Rational missing = 0;
        for (std::size_t i = 0; i < m; ++i)
            if (basis[i] >= n) {
                missing += rows[i][n + m];
                for (std::size_t j = 0; j < n; ++j)
                    gain[j] += rows[i][j];
            }
        if (missing == 0)
            return true;
        std::size_t in = 0;
        while (in < n && gain[in] <= 0)
            ++in;
        if (in == n)
            return false;
        std::size_t out = m;
        for (std::size_t i = 0; i < m; ++i)
            if (rows[i][in] > 0) {
                const Rational ratio = rows[i][n + m] / rows[i][in];
                if (out == m || ratio < rows[out][n + m] / rows[out][in] ||
                    (ratio == rows[out][n + m] / rows[out][in] && basis[i] < basis[out]))
                    out = i;
            }
        const Rational pivot = rows[out][in];
        for (auto& entry : rows[out])
            entry /= pivot;
        for (std::size_t i = 0; i < m; ++i)
            if (i != out && rows[i][in] != 0) {
                const Rational factor = rows[i][in];
                for (std::size_t j = 0; j <= n + m; ++j)
                    rows[i][j] -= factor * rows[out][j];
            }
        basis[out] = in;
    }
}

/// Weights, positive on `fresh` (scaled: at least 1), not negative on `tight`, free on `base`, that add up to
/// nothing.
bool balanced(int players, const std::vector<Coalition>& fresh, const std::vector<Coalition>& tight,
              const std::vector<Coalition>& base)
{
    std::vector<Vector> columns;
    Vector right(static_cast<std::size_t>(players));
    for (const auto coalition : fresh) {
        columns.push_back(indicator(players, coalition));
        for (std::size_t i = 0; i < right.size(); ++i)
            right[i] -= columns.back()[i];
    }
    for (const auto coalition : tight)
        columns.push_back(indicator(players, coalition));
    for (const auto coalition : base) {
        columns.push_back(indicator(players, coalition));
        columns.push_back(columns.back());
        for (auto& entry : columns.back())
            entry = -entry;
    }
    return solvable(columns, right);
}

} // namespace

bool kohlberg(const Game& game, const std::vector<Rational>& x, const std::vector<Rational>& weight,
              bool imputation)
{
    if (sum_of(x, game.all()) != game.worth(game.all()))
        return false;
    std::vector<Coalition> tight;
    std::map<Rational, std::vector<Coalition>, std::greater<>> by_excess;
    for (Coalition coalition = 1; coalition < game.all(); ++coalition) {
        const Rational excess = game.worth(coalition) - sum_of(x, coalition);
        const bool condition = weight[coalition] == 0 || (imputation && members(coalition) == 1);
        if (condition && excess > 0)
            return false;
        if (condition && excess == 0)
            tight.push_back(coalition);
        if (weight[coalition] > 0)
            by_excess[excess / weight[coalition]].push_back(coalition);
    }
    std::vector<Coalition> base{game.all()};
    std::vector<Vector> base_rows{indicator(game.size(), game.all())};
    for (const auto& [excess, coalitions] : by_excess) {
        std::vector<Coalition> fresh;
        for (const auto coalition : coalitions) {
            auto rows = base_rows;
            rows.push_back(indicator(game.size(), coalition));
            if (rank(rows) == static_cast<int>(rows.size()))
                fresh.push_back(coalition);
        }
        if (!fresh.empty() && !balanced(game.size(), fresh, tight, base))
            return false;
        for (const auto coalition : fresh) {
            auto rows = base_rows;
            rows.push_back(indicator(game.size(), coalition));
            if (rank(rows) == static_cast<int>(rows.size())) {
                base_rows = rows;
                base.push_back(coalition);
            }
        }
        if (static_cast<int>(base.size()) == game.size())
            return true;
    }
    return static_cast<int>(base.size()) == game.size();
}

std::vector<Rational> weight_one(const Game& game)
{
    return std::vector<Rational>(game.table.size(), Rational(1));
}

std::vector<Rational> weight_members(const Game& game)
{
    std::vector<Rational> weight;
    for (Coalition coalition = 0; coalition <= game.all(); ++coalition)
        weight.emplace_back(members(coalition));
    return weight;
}

std::vector<Rational> weight_worth(const Game& game)
{
    std::vector<Rational> weight;
    for (const auto amount : game.table)
        weight.emplace_back(amount < 0 ? -amount : amount);
    return weight;
}

} // namespace byggom::test
