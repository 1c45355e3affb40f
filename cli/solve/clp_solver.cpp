#include "cli/solve/clp_solver.hpp"

#include "cli/solve/coin_bound.hpp"

#include <coin/ClpSimplex.hpp>

#include <cassert>
#include <cmath>

namespace byggom {
namespace {

class ClpProgram : public LinearProgram {
public:
    explicit ClpProgram(const std::vector<double>& cost)
    {
        model_.setLogLevel(0);
        model_.setOptimizationDirection(1);
        model_.setPrimalTolerance(1e-9);
        model_.setDualTolerance(1e-9);
        model_.setPerturbation(100); // none: a perturbed vertex is another one
        model_.resize(0, static_cast<int>(cost.size()));
        for (std::size_t j = 0; j < cost.size(); ++j) {
            model_.setColumnBounds(static_cast<int>(j), -COIN_DBL_MAX, COIN_DBL_MAX);
            model_.setObjectiveCoefficient(static_cast<int>(j), cost[j]);
        }
    }

    int add_row(const std::vector<double>& coefficients, double at_least, double at_most) override
    {
        std::vector<int> columns;
        std::vector<double> entries;
        for (std::size_t j = 0; j < coefficients.size(); ++j)
            if (coefficients[j] != 0) {
                columns.push_back(static_cast<int>(j));
                entries.push_back(coefficients[j]);
            }
        model_.addRow(static_cast<int>(columns.size()), columns.data(), entries.data(), coin_bound(at_least),
                      coin_bound(at_most));
        return model_.numberRows() - 1;
    }

    int add_row(const std::vector<std::pair<int, double>>& entries, double at_least, double at_most) override
    {
        std::vector<int> columns;
        std::vector<double> amounts;
        for (const auto& [column, amount] : entries) {
            columns.push_back(column);
            amounts.push_back(amount);
        }
        model_.addRow(static_cast<int>(columns.size()), columns.data(), amounts.data(), coin_bound(at_least),
                      coin_bound(at_most));
        return model_.numberRows() - 1;
    }
    void bound_column(int column, double at_least, double at_most) override
    {
        model_.setColumnBounds(column, coin_bound(at_least), coin_bound(at_most));
    }
    void set_cost(int column, double cost) override { model_.setObjectiveCoefficient(column, cost); }
    void bound_row(int row, double at_least, double at_most) override
    {
        model_.setRowBounds(row, coin_bound(at_least), coin_bound(at_most));
    }
    void free_row(int row) override { model_.setRowBounds(row, -COIN_DBL_MAX, COIN_DBL_MAX); }

    std::optional<LinearSolution> solve() override
    {
        assert(model_.numberRows() > 0);
        model_.dual();
        if (model_.status() != 0) // some releases misname the others, so none is believed
            return std::nullopt;
        const double* x = model_.getColSolution();
        const double* dual = model_.getRowPrice();
        const double* reduced = model_.getReducedCost();
        return LinearSolution{{x, x + model_.numberColumns()},
                              {dual, dual + model_.numberRows()},
                              {reduced, reduced + model_.numberColumns()}};
    }

private:
    ClpSimplex model_;
};

} // namespace

std::unique_ptr<LinearProgram> ClpSolver::start(const std::vector<double>& cost) const
{
    return std::make_unique<ClpProgram>(cost);
}

} // namespace byggom
