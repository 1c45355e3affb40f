#include "libpackage/accounts/balance.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace byggom {
Nature nature(const Posting& posting)
{
    return posting.payer == resources || posting.payee == resources ? Nature::resource : Nature::transfer;
}

bool belongs_to(ActorId account, ActorId actor, const Package& package)
{
    return account == actor || package.actors[account.index].parent == actor;
}

BalanceSheet::BalanceSheet(const Package& package)
    : package_(&package), own_(package.actors.size() + 1, zeros(package.horizon)),
      imputed_(the(Role::treasury_imputed, package))
{}

ActorId BalanceSheet::booked_on(ActorId account, Kind kind) const
{
    const bool apart = kind == Kind::imputed && account == imputed_;
    return apart ? ActorId{static_cast<std::uint32_t>(own_.size() - 1)} : account;
}

void BalanceSheet::add(const Posting& posting, const Series& amount)
{
    auto& paid = own_[booked_on(posting.payer, posting.kind).index];
    auto& received = own_[booked_on(posting.payee, posting.kind).index];
    for (Eigen::Index year = 0; year < amount.cols(); ++year) {
        const Lanes now = amount.col(year);
        paid.col(year) -= now;
        received.col(year) += now;
    }
}

void BalanceSheet::Count::pay(ActorId account, const StateValues& more, double sign)
{
    auto& sum = worth[account.index];
    if (sum.empty())
        accounts.push_back(account.index);
    sum.add(more, sign);
}

BalanceSheet::Count& BalanceSheet::count_of(const SeriesByState& people, int later)
{
    for (std::size_t i = 0; i < open_; ++i)
        if (counts_[i].people == &people && counts_[i].later == later)
            return counts_[i];
    if (open_ == counts_.size())
        counts_.push_back({&people, later, std::vector<StateValues>(own_.size()), {}});
    auto& count = counts_[open_++];
    count.people = &people;
    count.later = later;
    return count;
}

void BalanceSheet::add_state_values(const Posting& posting, const StateYears& state_years,
                                    const StateValues& worth)
{
    if (worth.empty())
        return;
    const auto pay = [&](const SeriesByState& people, double sign) {
        auto& count = count_of(people, state_years.later);
        count.pay(booked_on(posting.payer, posting.kind), worth, -sign);
        count.pay(booked_on(posting.payee, posting.kind), worth, sign);
    };
    pay(state_years.people, 1.0);
    if (state_years.but != nullptr)
        pay(*state_years.but, -1.0);
}

void BalanceSheet::flush()
{
    for (std::size_t i = 0; i < open_; ++i) {
        auto& count = counts_[i];
        for (const auto account : count.accounts) {
            count.worth[account].add_to(own_[account], *count.people, count.later);
            count.worth[account].clear();
        }
        count.accounts.clear();
    }
    open_ = 0;
}

void BalanceSheet::clear()
{
    assert(open_ == 0);
    for (auto& account : own_)
        account.setZero();
}

std::vector<Series> BalanceSheet::without_imputed() const
{
    assert(open_ == 0);
    std::vector<Series> sums(own_.begin(), own_.end() - 1);
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (const auto parent = package_->actors[i].parent)
            sums[parent->index] += own_[i];
    return sums;
}

std::vector<Series> BalanceSheet::by_actor() const
{
    auto sums = without_imputed();
    if (imputed_.index >= sums.size())
        return sums;
    sums[imputed_.index] += own_.back();
    if (const auto parent = package_->actors[imputed_.index].parent)
        sums[parent->index] += own_.back();
    return sums;
}

std::vector<Series> balances_without_imputed(const std::vector<Line>& lines, const Package& package)
{
    BalanceSheet sheet(package);
    for (const auto& line : lines)
        sheet.add(line);
    return sheet.without_imputed();
}

std::vector<Series> balances(const std::vector<Line>& lines, const Package& package)
{
    BalanceSheet sheet(package);
    for (const auto& line : lines)
        sheet.add(line);
    return sheet.by_actor();
}

std::vector<Line> lines_of(ActorId actor, const std::vector<Line>& lines, const Package& package)
{
    std::vector<Line> found;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(found), [&](const Line& line) {
        return belongs_to(line.payer, actor, package) || belongs_to(line.payee, actor, package);
    });
    return found;
}

Series gain_of(ActorId actor, const Line& line, const Package& package)
{
    Series gain = zeros(static_cast<int>(line.amount.cols()));
    if (belongs_to(line.payee, actor, package))
        gain += line.amount;
    if (belongs_to(line.payer, actor, package))
        gain -= line.amount;
    return gain;
}

} // namespace byggom
