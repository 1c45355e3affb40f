#pragma once

#include "libpackage/model/rules.hpp"

namespace byggom {

/// The way to every result, certain or simulated: what the measures change, asked in the order of their
/// graph, what follows from it outside the package, and the lines of the accounts. Takes one batch of draws
/// after another; the order and the memory of the outcomes are kept from one to the next, so that a batch
/// costs arithmetic and nothing else. One for each thread; package and rules must outlive it.
class Model {
public:
    Model(const Package& package, const Rules& rules);
    /// With some of the measures only. \param present  a mark for each measure of the package; what one that
    /// is marked requires is marked too
    Model(const Package& package, const Rules& rules, const std::vector<char>& present);
    /// With measures of its own in each draw. \param present  by measure, 1 in the draws with it, 0 in the
    /// others; what one requires is there wherever it is
    using Presence = std::vector<Lanes, Eigen::aligned_allocator<Lanes>>;
    Model(const Package& package, const Rules& rules, Presence present);

    const Outcomes& outcomes(const Context& context);
    void run(const Context& context, LineSink& sink);
    /// Of the last batch that was run.
    const Outcomes& outcomes_run() const { return outcomes_; }

private:
    void fill_outcomes(const Context& context, bool by_measure);

    const Package& package_;
    const Rules& rules_;
    std::vector<MeasureId> order_; ///< of the measures that are present
    Presence present_;             ///< empty: in all draws
    Outcomes outcomes_;
};

/// One batch through a model of its own.
void run(const Context& context, const Rules& rules, LineSink& sink);
void run_part(const Context& context, const Rules& rules, const std::vector<char>& present, LineSink& sink);

} // namespace byggom
