#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/package/package.hpp"

#include <vector>

namespace byggom {

/// Received minus paid of every account, in the order of Package::actors; a municipality holds its
/// committees' and the treasury its sub-accounts' too.
std::vector<Series> balances(const std::vector<Line>& lines, const Package& package);
/// As BalanceSheet::without_imputed.
std::vector<Series> balances_without_imputed(const std::vector<Line>& lines, const Package& package);

/// Of the lines, those in which `actor` or one of its parts pays or receives.
std::vector<Line> lines_of(ActorId actor, const std::vector<Line>& lines, const Package& package);

/// What `actor` and its parts gain by a line: its amount, minus its amount, or nothing within one account.
Series gain_of(ActorId actor, const Line& line, const Package& package);

/// `account` itself or a part of it.
bool belongs_to(ActorId account, ActorId actor, const Package& package);

/// Only adds lines up, by account. People who are counted are added up last, account by account, so that a
/// balance may differ from that of the same lines in a ledger in its last digits.
class BalanceSheet final : public LineSink {
public:
    explicit BalanceSheet(const Package& package);
    using LineSink::add;
    void add(const Posting& posting, const Series& amount) override;
    void add_state_values(const Posting& posting, const StateYears& state_years,
                          const StateValues& worth) override;
    void flush() override;
    bool by_measure() const override { return false; }
    /// Back to no lines, for the next batch.
    void clear();
    /// As `balances`.
    std::vector<Series> by_actor() const;
    /// The same without lines of the kind `imputed`: what an actor's own verdict, a bargain and a budget see. That
    /// of `resources` holds them.
    std::vector<Series> without_imputed() const;

private:
    /// Some people, and what they are worth to each account.
    struct Count {
        const SeriesByState* people;
        int later;
        std::vector<StateValues> worth;
        std::vector<std::size_t> accounts; ///< those it is worth something to, the first one first

        void pay(ActorId account, const StateValues& more, double sign);
    };
    ActorId booked_on(ActorId account, Kind kind) const;
    Count& count_of(const SeriesByState& people, int later);

    const Package* package_;
    std::vector<Series> own_;   ///< without the parts; behind the actors the imputed lines of their account
    ActorId imputed_;           ///< that account
    std::vector<Count> counts_; ///< the first `open_` are in use; memory is kept from batch to batch
    std::size_t open_ = 0;
};

} // namespace byggom
