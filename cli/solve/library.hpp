#pragma once

#include "libpackage/game/integer_solver.hpp"
#include "libpackage/game/linear_solver.hpp"

/// \file
/// All that the program may ask of the library of solvers, as one table of functions. The program opens it
/// when something is to be solved, since linking Clp and Cbc costs every start
/// (docs/decisions/0020-solvers-opened-late.md).
namespace byggom {

struct SolveLibrary {
    int version; ///< of this table; a program asks for its own
    const LinearSolver& (*linear)();
    const IntegerSolver& (*integer)();
};

inline constexpr int solve_library_version = 1;

} // namespace byggom

/// The table; the one name the library shows.
extern "C" const byggom::SolveLibrary* byggom_solve_library();
