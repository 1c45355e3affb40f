#pragma once

#include "libpackage/game/allocation.hpp"
#include "libpackage/game/core.hpp"
#include "libpackage/game/game_shape.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// What a rule gives, and how that stands.
struct RuleAnswer {
    std::string name;
    Allocation allocation;
    std::optional<Stability> stability; ///< of the shares, where there are any
};

/// All that is to be said of a game.
struct SplitAnswer {
    std::vector<RuleAnswer> rules;
    RuleInputs asked; ///< what they were asked with
    Core core;
    Superadditivity superadditivity;
    bool convex = false;
    std::vector<Rational> utopia_payoffs;
    bool all_the_same =
        false; ///< every rule asked that has an answer gives the same, and there are two or more
};

/// \param only  the one rule asked for, else all
/// \pre a rule of that name exists
SplitAnswer split_answer(const Game& game, const RuleInputs& asked, const std::optional<std::string>& only,
                         const LinearSolver* solver);

} // namespace byggom
