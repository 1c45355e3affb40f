#pragma once

#include "libpackage/ledger/line.hpp"

namespace byggom {

/// Lets wages grow, and what is a share of them: contributions, taxes and pension rights of people in work, the
/// output that newcomers fall short of, and supervision. Benefits stay, and so do the taxes on them
/// (docs/reference/model.md, section 1).
class WageGrowth final : public LineSink {
public:
    /// \param growth  over year 0, by year
    WageGrowth(LineSink& sink, Series growth) : sink_(&sink), growth_(std::move(growth)) {}
    using LineSink::add;
    void add(const Posting& posting, const Series& amount) override;
    void add_state_values(const Posting& posting, const StateYears& people,
                          const StateValues& worth) override;
    void flush() override { sink_->flush(); }
    bool by_measure() const override { return sink_->by_measure(); }

private:
    LineSink* sink_;
    Series growth_;
};

} // namespace byggom
