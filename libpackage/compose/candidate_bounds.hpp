#pragma once

#include "libpackage/bargain/closure.hpp"
#include "libpackage/compose/effect_search.hpp"
#include "libpackage/compose/effects.hpp"
#include "libpackage/compose/search_aim.hpp"
#include "libpackage/game/integer_solver.hpp"

namespace byggom {

/// What may be chosen at one combination of sizes.
struct ChoiceNode {
    double bound = 0; ///< SEK; nothing below is worth more, as far as the effects are exact
    MeasureSet within = 0;
    MeasureSet forced = 0;
};

/// At one combination of sizes: what may still be chosen, and what it can be worth at most, by the effects of
/// measures. What cannot meet a yearly budget or give the signatories what they ask for together is left out.
class CandidateBounds {
public:
    /// What all combinations of sizes share. Kept by the caller.
    struct Common {
        const PackageRuns& runs;
        const CoalitionProblem& problem;
        Closure& closure;
        const std::vector<std::vector<double>>& budgets; ///< by yearly budget and year, SEK
    };

    CandidateBounds(Common common, const SearchAim& aim, const EffectsAtSizes& effects);

    /// Nothing is chosen yet but what always is.
    /// \return nothing where no choice will do
    std::optional<ChoiceNode> root();
    /// The question of the sets that are worth most. \param order  of the measures by name
    EffectQuestion question(const ChoiceNode& node, std::vector<int> order) const;
    /// What the integer solver finds: a bound that sees budgets and what the signatories ask for together, and
    /// the best sets by it.
    struct ProgramAnswer {
        double bound = 0;
        std::vector<MeasureSet> sets;
    };
    /// \return nothing where no condition binds anybody, or the solver knows nothing
    std::optional<ProgramAnswer> solved(const ChoiceNode& node, const IntegerSolver& solver,
                                        const std::function<bool()>& stop) const;

private:
    using Parts = std::vector<std::pair<std::size_t, double>>; ///< account and its factor

    LinearRow row_of(const Parts& parts) const;
    void add_worth_of_payee();
    void add_conditions();
    void add_condition(const Parts& parts, double at_least);
    bool is_pressing(int measure) const;
    std::optional<ChoiceNode> narrowed(ChoiceNode node, MeasureSet more);
    double weigh(const LinearRow& row, const ChoiceNode& node);
    double most_of(const LinearRow& row, const ChoiceNode& node);
    double closure_bound(const LinearRow& worth, const ChoiceNode& node);
    IntegerProgram program_of(const ChoiceNode& node) const;

    Common common_;
    const SearchAim& aim_;
    const EffectsAtSizes& effects_;
    std::vector<LinearRow> worths_; ///< no choice is worth more than the largest of them
    std::vector<LinearRow> conditions_;
    std::vector<double> open_; ///< of weigh()
};

} // namespace byggom
