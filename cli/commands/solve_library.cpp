#include "cli/commands/solve_library.hpp"

#include "cli/open_library.hpp"

namespace byggom {

const SolveLibrary& solvers()
{
    static const auto& library =
        open_library<SolveLibrary>(BYGGOM_SOLVE_LIBRARY, "byggom_solve_library",
                                   "splits and composed packages need", solve_library_version);
    return library;
}

} // namespace byggom
