#include "cli/solve/library.hpp"

#include "cli/solve/cbc_solver.hpp"
#include "cli/solve/clp_solver.hpp"

namespace byggom {
namespace {

const LinearSolver& linear()
{
    static const ClpSolver solver;
    return solver;
}

const IntegerSolver& integer()
{
    static const CbcSolver solver;
    return solver;
}

} // namespace
} // namespace byggom

const byggom::SolveLibrary* byggom_solve_library()
{
    static const byggom::SolveLibrary library{byggom::solve_library_version, byggom::linear, byggom::integer};
    return &library;
}
