#pragma once

#include "libpackage/bargain/coalition_problem.hpp"
#include "libpackage/model/rules.hpp"

#include <unordered_map>
#include <vector>

namespace byggom {

/// What a set of measures comes to for each player, SEK, present value at society's rate.
struct SetWorth {
    std::vector<double> gain;
    std::vector<double> favour; ///< of that, the lines in its favour
    std::vector<double> outlay; ///< what its measures cost it, the sum over those that do
};

/// What sets of measures come to, as evaluate says of each by itself: each is run without all others, eight
/// side by side. Measures that no run found to help or harm each other, directly or through others, may be
/// declared apart; a set is then worth the sum of its parts.
class SetRuns {
public:
    /// \param players  whose accounts are kept; package and rules must outlive every run
    SetRuns(const Package& package, const Rules& rules, std::vector<ActorId> players);

    /// Runs those that are not known.
    void run(const std::vector<MeasureSet>& sets);
    /// \pre  it has been run, or its parts have
    SetWorth worth(MeasureSet set) const;
    /// \return öre by player
    std::vector<std::int64_t> gain(MeasureSet set) const;
    /// The same of some players together, öre.
    std::int64_t gain(MeasureSet set, Coalition members) const;

    /// \param ties  by measure, those it must be run with, itself among them; until told: with all
    void declare_ties(std::vector<MeasureSet> ties) { ties_ = std::move(ties); }
    /// What of a set must be run together.
    std::vector<MeasureSet> parts_of(MeasureSet set) const;

    /// The measures by their ids, so that what is chosen among equals hangs on no order in the file.
    std::vector<int> measures_by_id() const;

private:
    void run_batch(const std::vector<MeasureSet>& batch);

    const Package& package_;
    const Rules& rules_;
    std::vector<ActorId> players_;
    std::vector<std::vector<int>> sides_; ///< by actor, the players that it is or is a part of
    std::vector<MeasureSet> ties_;
    std::unordered_map<MeasureSet, SetWorth, HashOfSet> known_;
};

} // namespace byggom
