#pragma once

#include "libpackage/game/game.hpp"
#include "libpackage/game/linear_solver.hpp"
#include "libpackage/game/reason.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// What a rule is asked with besides the game, in the game's own units; empty where nothing is said.
struct RuleInputs {
    std::vector<Rational> weights;    ///< > 0; equal where not said
    std::vector<Rational> benefits;   ///< of each from taking part, for scrb; where not said the cost alone
    std::vector<Rational> contracted; ///< what the contract gives each
    std::vector<Rational> key{};      ///< of each, for proportional; where not said `gross`, else equal
    std::vector<Rational> gross{};    ///< of each what is in its favour
    std::vector<std::optional<Rational>> at_least{}; ///< of each share, for nash_weighted
    std::vector<std::optional<Rational>> at_most{};
};

/// What a rule gives each player.
struct Allocation {
    std::vector<Rational> x; ///< in the game's units; costs where the game is one of costs
    bool defined = true;
    Reasons why; ///< the condition that fails where the rule has no answer; else remarks, or empty
};

Allocation no_answer(Reason why);

/// x in the unit of worth(), turned into the game's.
Allocation gives(const Game& game, const std::vector<Rational>& worths, Reasons why = {});

/// The weights asked with, or 1 for each.
std::vector<Rational> weights_of(const Game& game, const RuleInputs& asked);
/// Why the weights cannot be used: a number of them that does not fit, or one that is not positive.
std::optional<Reason> fault_of_weights(const Game& game, const RuleInputs& asked);

/// A rule of division, by the name that reports, JSON and the command line know.
struct Rule {
    std::string name;
    Allocation (*split)(const Game& game, const RuleInputs& asked, const LinearSolver* solver);
};

/// Every rule, in the order of reports. A new rule is one file and one line in rules.cpp.
const std::vector<Rule>& all_rules();
const Rule* find_rule(const std::string& name);

} // namespace byggom
