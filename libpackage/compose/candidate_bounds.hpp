#pragma once

#include "libpackage/bargain/closure.hpp"
#include "libpackage/compose/effects.hpp"
#include "libpackage/compose/search_aim.hpp"
#include "libpackage/game/integer_solver.hpp"

namespace byggom {

/// A part of the choice is made: `forced` is done, what is not in `within` is not.
struct ChoiceNode {
    double bound = 0; ///< SEK; nothing below is worth more, as far as the effects are exact
    MeasureSet within = 0;
    MeasureSet forced = 0;

    bool is_made() const { return within == forced; }
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
    /// The node with one measure, and what it requires, less what that excludes; or without it, and what
    /// requires it.
    std::optional<ChoiceNode> with(const ChoiceNode& node, int measure);
    std::optional<ChoiceNode> without(const ChoiceNode& node, int measure);
    /// The open measure that weighs most decides most.
    /// \pre the choice is not made
    int branch_of(const ChoiceNode& node);
    /// A bound that sees budgets and what the signatories ask for together.
    /// \return nothing where these bind nobody, or the solver finds none
    std::optional<double> program_bound(const ChoiceNode& node, const IntegerSolver& solver) const;

private:
    /// An amount that adds up over measures and pairs, SEK.
    struct LinearRow {
        std::vector<double> single;
        std::vector<double> pair; ///< as EffectsAtSizes::pairs
        double base = 0;          ///< of no measure at all
        double least = 0;         ///< as a condition: what it must come to
    };
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
