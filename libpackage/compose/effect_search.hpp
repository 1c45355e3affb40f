#pragma once

#include "libpackage/bargain/coalition_problem.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace byggom {

/// An amount that adds up over measures and pairs of them.
struct LinearRow {
    std::vector<double> single; ///< by measure
    std::vector<double> pair;   ///< in the order of EffectQuestion::pairs
    double base = 0;            ///< of no measure at all
    double least = 0;           ///< as a condition: what it must come to
};

/// Which sets of measures are worth most by their effects and meet conditions on sums of them.
struct EffectQuestion {
    const CoalitionProblem* problem = nullptr; ///< what requires and excludes what
    MeasureSet within = 0;                     ///< closed under what is required
    MeasureSet forced = 0;                     ///< closed, in `within`
    std::vector<int> order;                    ///< measures by name, which decides between equals
    std::vector<std::pair<int, int>> pairs;
    std::vector<LinearRow> worths; ///< a set is worth no more than the largest of them
    std::vector<LinearRow> conditions;
};

/// A set and a bound of its worth.
struct BoundedSet {
    double bound = 0;
    MeasureSet measures = 0;
};

struct EffectAnswer {
    std::vector<BoundedSet> sets; ///< best first
    /// Where it was stopped: none that is not among `sets` is worth more.
    std::optional<double> open;
};

/// Depth first, with a bound that sees the conditions: by Lagrange's multipliers, of which a few dozen are
/// tried at every step and the least bound is taken. Memory is that of what is kept.
class EffectSearch {
public:
    explicit EffectSearch(EffectQuestion question);

    /// \param count   how many sets are kept
    /// \param above   only those worth at least this
    /// \param below   only those that stand behind this one; none: from the first
    /// \param stop    asked every few thousand steps
    /// \param steps   after so many it stops by itself; 0: never
    EffectAnswer best(std::size_t count, double above, const std::optional<BoundedSet>& below,
                      const std::function<bool()>& stop, long steps);
    /// What `measures` come to by the rows of worth at most, and whether the conditions are met.
    std::optional<double> bound_of(MeasureSet measures) const;

private:
    struct Walk;
    double sum_of(const LinearRow& row, MeasureSet measures) const;
    double worth_of(MeasureSet measures) const;
    bool stands_before(const BoundedSet& a, const BoundedSet& b) const;
    void place_measures();
    void choose_multipliers();
    void sum_from_behind();
    double value(const LinearRow& row, int measure) const;

    EffectQuestion question_;
    std::vector<int> places_;                      ///< open measures, in the order they are decided
    std::vector<int> rank_;                        ///< by measure, its place by name
    std::vector<std::vector<double>> multipliers_; ///< each by condition
    /// By row of worth, multiplier and place: the most that the measures from there on can add.
    std::vector<std::vector<std::vector<double>>> most_;
    std::vector<std::vector<double>> most_of_condition_;     ///< by condition and place
    std::vector<std::vector<std::pair<int, int>>> partners_; ///< by measure: the other, and the pair
};

} // namespace byggom
