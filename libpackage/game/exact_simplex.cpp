#include "libpackage/game/exact_simplex.hpp"

#include <optional>

namespace byggom {
namespace {

/// The tableau: the columns, one artificial for each equation, the right-hand side.
class Tableau {
public:
    Tableau(const std::vector<std::vector<Rational>>& columns, const std::vector<Rational>& right)
        : columns_(columns.size()), equations_(right.size()),
          rows_(equations_, std::vector<Rational>(columns_ + equations_ + 1)), basis_(equations_)
    {
        for (std::size_t i = 0; i < equations_; ++i) {
            for (std::size_t j = 0; j < columns_; ++j)
                rows_[i][j] = columns[j][i];
            rows_[i][columns_ + i] = 1;
            rows_[i].back() = right[i];
            basis_[i] = columns_ + i;
        }
    }

    /// Drives the artificial ones to 0.
    /// \return false where no solution has all equations
    bool make_feasible()
    {
        reduced_.assign(columns_ + equations_ + 1, 0);
        for (const auto& row : rows_)
            for (std::size_t j = 0; j < reduced_.size(); ++j)
                if (j < columns_ || j == reduced_.size() - 1)
                    reduced_[j] += row[j];
        improve();
        if (reduced_.back() != 0)
            return false;
        for (std::size_t i = 0; i < equations_; ++i)
            for (std::size_t j = 0; j < columns_ && basis_[i] >= columns_; ++j)
                if (rows_[i][j] != 0)
                    pivot(i, j);
        return true;
    }

    /// \return false where there is no largest
    bool maximise(const std::vector<Rational>& worth)
    {
        reduced_ = worth;
        reduced_.resize(columns_ + equations_ + 1);
        for (std::size_t i = 0; i < equations_; ++i)
            if (basis_[i] < columns_)
                subtract(reduced_, rows_[i], Rational(reduced_[basis_[i]]));
        return improve();
    }

    ExactSolution solution() const
    {
        ExactSolution solution{ExactOutcome::optimal, std::vector<Rational>(columns_), {}};
        for (std::size_t i = 0; i < equations_; ++i) {
            if (basis_[i] < columns_)
                solution.z[basis_[i]] = rows_[i].back();
            solution.dual.push_back(-reduced_[columns_ + i]);
        }
        return solution;
    }

private:
    static void subtract(std::vector<Rational>& from, const std::vector<Rational>& row,
                         const Rational& factor)
    {
        for (std::size_t j = 0; j < from.size(); ++j)
            if (row[j] != 0)
                from[j] -= factor * row[j];
    }

    std::optional<std::size_t> entering(bool first) const
    {
        std::optional<std::size_t> best;
        for (std::size_t j = 0; j < columns_; ++j)
            if (reduced_[j] > 0 && (!best || (!first && reduced_[j] > reduced_[*best])))
                best = j;
        return best;
    }

    std::optional<std::size_t> leaving(std::size_t column) const
    {
        std::optional<std::size_t> best;
        Rational least;
        for (std::size_t i = 0; i < equations_; ++i) {
            // An artificial one that is still in the basis at 0 must not grow again.
            const bool stays_zero = basis_[i] >= columns_ && rows_[i].back() == 0 && rows_[i][column] < 0;
            if (rows_[i][column] <= 0 && !stays_zero)
                continue;
            const Rational ratio = stays_zero ? Rational(0) : Rational(rows_[i].back() / rows_[i][column]);
            if (!best || ratio < least || (ratio == least && basis_[i] < basis_[*best])) {
                best = i;
                least = ratio;
            }
        }
        return best;
    }

    void pivot(std::size_t row, std::size_t column)
    {
        const Rational leading = rows_[row][column];
        for (auto& entry : rows_[row])
            if (entry != 0)
                entry /= leading;
        for (std::size_t i = 0; i < equations_; ++i)
            if (i != row && rows_[i][column] != 0)
                subtract(rows_[i], rows_[row], Rational(rows_[i][column]));
        if (reduced_[column] != 0)
            subtract(reduced_, rows_[row], Rational(reduced_[column]));
        basis_[row] = column;
    }

    bool improve()
    {
        constexpr int patience = 25;
        int standing = 0;
        while (const auto column = entering(standing > patience)) {
            const auto row = leaving(*column);
            if (!row)
                return false;
            standing = rows_[*row].back() == 0 ? standing + 1 : 0;
            pivot(*row, *column);
        }
        return true;
    }

    std::size_t columns_;
    std::size_t equations_;
    std::vector<std::vector<Rational>> rows_;
    std::vector<std::size_t> basis_;
    std::vector<Rational> reduced_;
};

} // namespace

ExactSolution solve_exactly(const std::vector<std::vector<Rational>>& columns,
                            const std::vector<Rational>& worth, const std::vector<Rational>& right)
{
    Tableau tableau(columns, right);
    if (!tableau.make_feasible())
        return {ExactOutcome::infeasible, {}, {}};
    if (!tableau.maximise(worth))
        return {ExactOutcome::unbounded, {}, {}};
    return tableau.solution();
}

} // namespace byggom
