#include "libpackage/ledger/balance.hpp"

#include <algorithm>
#include <iterator>

namespace byggom {

Nature nature(const Line& line)
{
    return line.payer == resources || line.payee == resources ? Nature::resource : Nature::transfer;
}

bool belongs_to(ActorId account, ActorId actor, const Package& package)
{
    return account == actor || package.actors[account.index].parent == actor;
}

BalanceSheet::BalanceSheet(const Package& package)
    : package_(&package), own_(package.actors.size(), zeros(package.horizon))
{}

void BalanceSheet::add(const Line& line)
{
    auto& paid = own_[line.payer.index];
    auto& received = own_[line.payee.index];
    for (Eigen::Index year = 0; year < line.amount.cols(); ++year) {
        const Lanes amount = line.amount.col(year);
        paid.col(year) -= amount;
        received.col(year) += amount;
    }
}

void BalanceSheet::clear()
{
    for (auto& account : own_)
        account.setZero();
}

std::vector<Series> BalanceSheet::by_actor() const
{
    auto sums = own_;
    for (std::size_t i = 0; i < own_.size(); ++i)
        if (const auto parent = package_->actors[i].parent)
            sums[parent->index] += own_[i];
    return sums;
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
