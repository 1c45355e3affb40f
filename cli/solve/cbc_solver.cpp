#include "cli/solve/cbc_solver.hpp"

#include "cli/solve/coin_bound.hpp"

#include <coin/CbcEventHandler.hpp>
#include <coin/CbcModel.hpp>
#include <coin/CoinPackedVector.hpp>
#include <coin/OsiClpSolverInterface.hpp>

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

/// Kronor run to thousands of millions, beyond what tolerances are made for: the largest becomes one
/// thousand.
double scale_of(const std::vector<double>& gain)
{
    double largest = 0;
    for (const double one : gain)
        largest = std::max(largest, std::abs(one));
    return largest > 0 ? 1000 / largest : 1;
}

void load(OsiClpSolverInterface& solver, const IntegerProgram& program, double scale)
{
    solver.messageHandler()->setLogLevel(0);
    solver.setHintParam(OsiDoReducePrint, true, OsiHintTry);
    solver.setDblParam(OsiPrimalTolerance, 1e-9);
    solver.setDblParam(OsiDualTolerance, 1e-9);
    solver.setObjSense(-1);
    const CoinPackedVector none;
    for (std::size_t j = 0; j < program.gain.size(); ++j) {
        solver.addCol(none, 0, 1, program.gain[j] * scale);
        solver.setInteger(static_cast<int>(j));
    }
    for (const auto& row : program.rows) {
        double largest = 0;
        for (const auto& entry : row.entries)
            largest = std::max(largest, std::abs(entry.second));
        const double by = largest > 0 ? 1 / largest : 1;
        CoinPackedVector entries;
        for (const auto& [column, entry] : row.entries)
            entries.insert(column, entry * by);
        solver.addRow(entries, coin_bound(row.at_least * by), coin_bound(row.at_most * by));
    }
}

/// Cbc asks at every node and every heuristic solution.
class StopHandler final : public CbcEventHandler {
public:
    explicit StopHandler(const std::function<bool()>& stop) : stop_(stop) {}
    CbcAction event(CbcEvent) override { return stop_ && stop_() ? CbcEventHandler::stop : noAction; }
    CbcEventHandler* clone() const override { return new StopHandler(*this); } // NOLINT: Cbc owns it

private:
    const std::function<bool()>& stop_;
};

} // namespace

std::optional<IntegerSolution> CbcSolver::solve(const IntegerProgram& program,
                                                const std::function<bool()>& stop) const
{
    const double scale = scale_of(program.gain);
    OsiClpSolverInterface solver;
    load(solver, program, scale);
    CbcModel model(solver);
    model.setLogLevel(0);
    model.messageHandler()->setLogLevel(0);
    model.solver()->messageHandler()->setLogLevel(0);
    model.setNumberThreads(0);
    model.setAllowableGap(0);
    model.setAllowableFractionGap(0);
    model.setAllowablePercentageGap(0);
    model.setIntegerTolerance(1e-9);
    StopHandler handler(stop);
    model.passInEventHandler(&handler);
    model.branchAndBound();
    IntegerSolution solution;
    solution.is_proved = model.isProvenOptimal();
    const double* x = model.bestSolution();
    if (x == nullptr)
        return std::nullopt;
    for (std::size_t j = 0; j < program.gain.size(); ++j)
        solution.x.push_back(x[j] > 0.5 ? 1 : 0);
    // Cbc minimises: what it calls the best possible is a lower bound of the negative.
    solution.bound = std::max(-model.getBestPossibleObjValue(), model.getObjValue() * -1) / scale;
    double worth = 0;
    for (std::size_t j = 0; j < solution.x.size(); ++j)
        worth += solution.x[j] != 0 ? program.gain[j] : 0;
    solution.bound = std::max(solution.bound, worth);
    return solution;
}

} // namespace byggom
