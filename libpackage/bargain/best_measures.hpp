#pragma once

#include "libpackage/bargain/closure.hpp"
#include "libpackage/bargain/coalition_problem.hpp"

#include <optional>

namespace byggom {

/// A choice of measures and what it is worth to those who choose, öre.
struct MeasureChoice {
    std::int64_t worth = 0;
    MeasureSet measures = 0;
};

/// The best measures a coalition can carry out, by the sum of their effects and those of their pairs, exactly:
/// a maximum closure where exclusions, limits and pairs that weaken each other do not bind; where they do,
/// branch and bound on it.
class BestMeasures {
public:
    /// \pre  completed(problem); it stays where it is as long as this is used
    explicit BestMeasures(const CoalitionProblem& problem);

    /// \param within  what may be chosen; what its measures require is in it too
    /// \param known   choices of others, taken as a beginning where they are allowed here too
    MeasureChoice best(Coalition members, MeasureSet within, const std::vector<MeasureSet>& known = {});

private:
    struct Search {
        Coalition members;
        std::vector<std::int64_t> weights;
        std::vector<std::int64_t> pairs; ///< weights, in the order of the problem's
        MeasureChoice found;
    };
    /// A bound of what is worth most below a node, and the set it is found by.
    MeasureChoice best_closure(const Search& search, MeasureSet within, MeasureSet forced);
    std::optional<int> weakening_measure(const Search& search, MeasureSet set, MeasureSet forced) const;
    void look(Search& search, MeasureSet within, MeasureSet forced);
    void branch_on_exclusion(Search& search, MeasureSet within, MeasureSet forced, int one, int other);
    void branch_on_measure(Search& search, MeasureSet within, MeasureSet forced, int measure);

    const CoalitionProblem& problem_;
    Closure closure_;
    bool is_bound_ = false; ///< whether there are exclusions or limits at all
};

} // namespace byggom
