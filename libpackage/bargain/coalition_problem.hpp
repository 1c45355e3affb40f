#pragma once

#include "libpackage/game/coalition.hpp"

#include <bit>
#include <cstdint>
#include <vector>

namespace byggom {

/// A set of measures: measure m is in it where bit m is set.
__extension__ typedef unsigned __int128 MeasureSet;

constexpr MeasureSet only(int measure) { return MeasureSet{1} << measure; }
constexpr bool holds(MeasureSet set, int measure) { return (set >> measure & 1U) != 0; }
constexpr int count_of(MeasureSet set)
{
    return std::popcount(static_cast<std::uint64_t>(set)) +
           std::popcount(static_cast<std::uint64_t>(set >> 64));
}
struct HashOfSet {
    std::size_t operator()(MeasureSet set) const
    {
        return static_cast<std::size_t>(set) * 0x9E3779B97F4A7C15U ^ static_cast<std::size_t>(set >> 64);
    }
};

/// A measure as coalitions see it.
struct CoalitionMeasure {
    std::vector<std::int64_t> gain; ///< öre, present value to each player
    Coalition needs = 0;            ///< players without whom it cannot be done
    MeasureSet prerequisites = 0;
    MeasureSet excludes = 0;
};

/// What a player can spend at most on the measures of a coalition it is in.
struct SpendingLimit {
    int player = 0;
    std::int64_t most = 0;            ///< öre
    std::vector<std::int64_t> outlay; ///< öre, of each measure; not negative
};

/// What two measures do to players beyond what each does by itself.
struct PairEffect {
    int one = 0;
    int other = 0;
    std::vector<std::int64_t> gain; ///< öre, to each player
};

/// What coalitions can choose from (docs/reference/model.md, section 7).
struct CoalitionProblem {
    static constexpr int most_measures = 128;

    int players = 0;
    std::vector<CoalitionMeasure> measures;
    std::vector<SpendingLimit> limits;
    std::vector<PairEffect> pairs;   ///< of measures neither of which requires the other, at most one a pair
    bool has_higher_effects = false; ///< whether some set was found to be worth something else than this sum

    int size() const { return static_cast<int>(measures.size()); }
};

/// The same with every measure's prerequisites and needed players taken through all that it requires, and
/// with exclusions standing on both sides.
/// \pre  the prerequisites have no cycle
CoalitionProblem completed(CoalitionProblem problem);

/// What each measure is worth to the members together, öre.
std::vector<std::int64_t> weights_for(const CoalitionProblem& problem, Coalition members);
/// The measures for which a coalition has all that are needed.
/// \pre  completed
MeasureSet within_reach(const CoalitionProblem& problem, Coalition members);
/// The measures, less those of `barred` and those that require one of them.
/// \pre  completed
MeasureSet without(const CoalitionProblem& problem, MeasureSet measures, MeasureSet barred);

/// A coalition's own measures, and those of the others that these leave. \pre  completed
MeasureSet together_with(const CoalitionProblem& problem, MeasureSet own, MeasureSet others);
/// All measures.
MeasureSet whole_of(const CoalitionProblem& problem);

/// The sum of `weights` over a set of measures.
std::int64_t sum_over(MeasureSet measures, const std::vector<std::int64_t>& weights);
/// What a pair's effect is worth to the members together, öre.
std::int64_t weight_of(const PairEffect& pair, Coalition members);
/// What a set of measures is worth to the members together, öre: of its measures and of its pairs.
std::int64_t worth_of(const CoalitionProblem& problem, MeasureSet measures, Coalition members);
/// Whether the measures exclude none among themselves and keep within the members' limits.
bool is_allowed(const CoalitionProblem& problem, MeasureSet measures, Coalition members);

/// A measure that costs a player whom it does not need.
struct Harm {
    int measure = 0;
    int player = 0;
    std::int64_t cost = 0; ///< öre, positive
};
std::vector<Harm> harms(const CoalitionProblem& problem);
/// Each measure with each of its prerequisites.
std::vector<std::pair<int, int>> prerequisites_of(const CoalitionProblem& problem);
bool has_exclusions(const CoalitionProblem& problem);
/// Whether there are neither exclusions nor limits nor harms, and no two measures weaken each other. Then the
/// more are there, the more each adds:
/// the game is convex, its core is not empty, and the Shapley value lies in it (Topkis 1987;
/// docs/explanation/ why-a-split-holds.md).
bool is_convex_by_structure(const CoalitionProblem& problem);

} // namespace byggom
