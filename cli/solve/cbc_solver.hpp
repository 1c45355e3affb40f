#pragma once

#include "libpackage/game/integer_solver.hpp"

namespace byggom {

/// Integer programs by COIN-OR Cbc: its library without its command line, no preprocessing, no gap allowed,
/// one thread.
class CbcSolver : public IntegerSolver {
public:
    std::optional<IntegerSolution> solve(const IntegerProgram& program,
                                         const std::function<bool()>& stop) const override;
};

} // namespace byggom
