#pragma once

#include "libpackage/game/linear_solver.hpp"

namespace byggom {

/// Linear programs by COIN-OR Clp: dual simplex, no presolve, one thread, the basis kept between solutions.
class ClpSolver : public LinearSolver {
public:
    std::unique_ptr<LinearProgram> start(const std::vector<double>& cost) const override;
};

} // namespace byggom
