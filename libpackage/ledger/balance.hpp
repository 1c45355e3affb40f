#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/package/package.hpp"

#include <vector>

namespace byggom {

/// Received minus paid of every account, in the order of Package::actors; a municipality holds its
/// committees' and the treasury its sub-accounts' too.
std::vector<Series> balances(const std::vector<Line>& lines, const Package& package);

/// Of the lines, those in which `actor` or one of its parts pays or receives.
std::vector<Line> lines_of(ActorId actor, const std::vector<Line>& lines, const Package& package);

/// What `actor` and its parts gain by a line: its amount, minus its amount, or nothing within one account.
Series gain_of(ActorId actor, const Line& line, const Package& package);

/// `account` itself or a part of it.
bool belongs_to(ActorId account, ActorId actor, const Package& package);

/// Only adds lines up, by account.
class BalanceSheet final : public LineSink {
public:
    explicit BalanceSheet(const Package& package);
    void add(const Line& line) override;
    /// Back to no lines, for the next batch.
    void clear();
    /// As `balances`.
    std::vector<Series> by_actor() const;

private:
    const Package* package_;
    std::vector<Series> own_; ///< without the parts
};

} // namespace byggom
