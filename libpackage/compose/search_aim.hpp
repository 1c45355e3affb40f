#pragma once

#include "libpackage/compose/package_runs.hpp"
#include "libpackage/compose/requirements.hpp"

#include <optional>

namespace byggom {

/// What is sought among all candidates.
struct SearchAim {
    std::size_t account = Accounts::objective; ///< whose sum is to be largest
    MeasureSet within = 0;                     ///< what may be chosen; closed under what is required
    MeasureSet always = 0;
    bool may_be_empty = false; ///< whether doing nothing is an answer
    int keep = 1;              ///< how many of the best
    bool look_at_all = false;  ///< pass nothing over by bounds
    std::optional<int> payee;  ///< the signatory whose account it is, where payments are to count in it
    Requirements requirements;
};

/// The effects are exact where no run differs from their sum by more than this, SEK.
inline constexpr double effects_tolerance = 1.0;

} // namespace byggom
