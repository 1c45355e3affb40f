#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace byggom {

/// One condition on a choice: at_least <= sum of entry * x[column] <= at_most; either may be infinite.
struct IntegerRow {
    std::vector<std::pair<int, double>> entries; ///< column and coefficient, each column once
    double at_least{};
    double at_most{};
};

/// maximise  sum of gain[j] x[j]   subject to the rows,   each x[j] 0 or 1
struct IntegerProgram {
    std::vector<double> gain;
    std::vector<IntegerRow> rows;
};

/// The best choice as a solver in floating point sees it. What rests on it adds it up again exactly.
struct IntegerSolution {
    std::vector<char> x;
    double bound{};        ///< no choice is worth more, within the solver's tolerance
    bool is_proved = true; ///< else it was stopped: the best found so far; without one, x is empty
};

/// Who solves integer programs; the program has one on COIN-OR Cbc (cli/solve/cbc_solver.hpp), the browser
/// none. It may tell nothing: then its caller goes on without.
class IntegerSolver {
public:
    IntegerSolver() = default;
    IntegerSolver(const IntegerSolver&) = delete;
    IntegerSolver& operator=(const IntegerSolver&) = delete;
    virtual ~IntegerSolver() = default;
    /// \param stop  asked often; true ends it with the best found. none: never
    /// \return nothing where the solver knows nothing
    virtual std::optional<IntegerSolution> solve(const IntegerProgram& program,
                                                 const std::function<bool()>& stop) const = 0;
};

} // namespace byggom
