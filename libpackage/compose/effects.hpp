#pragma once

#include "libpackage/compose/package_runs.hpp"

#include <functional>
#include <map>
#include <optional>

namespace byggom {

/// What measures do at one combination of sizes, taken apart: what each adds where all it requires is done,
/// and what two of them add by standing together (a rent rise pays less housing allowance where a quota has
/// put tenants in work). The worth of a set of measures is then
///
///     sum over its measures of single[m]  +  sum over its pairs of amount
///
/// This is exact as long as no three measures that do not require each other act together. That is how the
/// measures and rules of this model are built, except corporate tax; it is nowhere taken on trust: what the
/// search finds is run and compared.
struct EffectsAtSizes {
    struct Pair {
        int one = 0;
        int other = 0;
        std::vector<double> amount; ///< by account
    };
    std::vector<std::vector<double>> single;    ///< by measure and account, SEK
    std::vector<Pair> pairs;                    ///< that amount to anything
    std::vector<std::array<double, 2>> pressed; ///< by measure, as RunSums

    /// What a set of measures comes to, by account.
    /// \pre the set is closed under what is required
    std::vector<double> total(MeasureSet measures) const;
};

/// The effects of all measures of a package, from runs of one measure or two with what they require.
class Effects {
public:
    /// \param problem  completed; what requires and excludes what
    /// \param stop     asked between runs, but not in the first few; none: never
    Effects(PackageRuns& runs, const CoalitionProblem& problem, std::function<bool()> stop);

    /// \return nothing where it was stopped
    std::optional<EffectsAtSizes> at(const Sizes& sizes);

private:
    using Cell = std::pair<MeasureSet, Sizes>;

    const RunSums& sums(MeasureSet present, const Sizes& sizes) const;
    Cell cell_of(MeasureSet present, const Sizes& sizes) const;
    bool run();
    MeasureSet all_for(int measure) const;
    std::vector<MeasureSet> sets_to_run() const;
    void add_partners(int measure, const Sizes& sizes, EffectsAtSizes& effects,
                      std::map<std::pair<int, int>, std::vector<double>>& pairs);

    PackageRuns& runs_;
    const CoalitionProblem& problem_;
    std::function<bool()> stop_;
    long batches_ = 0;
    std::vector<int> by_reach_;     ///< measures, those that require fewest first
    std::vector<MeasureSet> sets_;  ///< of one measure or two, with what they require
    bool is_run_ = false;           ///< all of them, at all their sizes
    std::map<Cell, RunSums> cells_; ///< sizes of choices that touch nothing of the set are 0
};

} // namespace byggom
