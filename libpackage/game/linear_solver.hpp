#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace byggom {

/// A solution of a linear program at a vertex; rough: floating point, within the solver's tolerance.
struct LinearSolution {
    std::vector<double> x;       ///< one for each column
    std::vector<double> dual;    ///< one for each row; of a row "at least" in a minimum it is not negative
    std::vector<double> reduced; ///< cost of each column: not positive at its upper bound
};

/// A linear program that grows and keeps its basis:
///
///     minimise  sum of cost[j] x[j]   subject to   lower <= row x <= upper,   x free unless bounded
///
/// \pre solve() is not called without rows
class LinearProgram {
public:
    LinearProgram() = default;
    LinearProgram(const LinearProgram&) = delete;
    LinearProgram& operator=(const LinearProgram&) = delete;
    virtual ~LinearProgram() = default;

    /// \return its index; `at_most` and `at_least` may be infinite
    virtual int add_row(const std::vector<double>& coefficients, double at_least, double at_most) = 0;
    /// The same of the columns that are in it, each once.
    virtual int add_row(const std::vector<std::pair<int, double>>& entries, double at_least,
                        double at_most) = 0;
    virtual void bound_column(int column, double at_least, double at_most) = 0;
    virtual void set_cost(int column, double cost) = 0;
    virtual void bound_row(int row, double at_least, double at_most) = 0;
    virtual void free_row(int row) = 0;
    /// \return nothing unless the solver says that it found the optimum
    virtual std::optional<LinearSolution> solve() = 0;
};

/// Who solves linear programs; the program has one on COIN-OR Clp (cli/solve/clp_solver.hpp), the browser
/// none. Nothing exact rests on it: what it finds is proved in fractions, or found again by them.
class LinearSolver {
public:
    LinearSolver() = default;
    LinearSolver(const LinearSolver&) = delete;
    LinearSolver& operator=(const LinearSolver&) = delete;
    virtual ~LinearSolver() = default;
    virtual std::unique_ptr<LinearProgram> start(const std::vector<double>& cost) const = 0;
};

} // namespace byggom
