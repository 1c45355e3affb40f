#include "libpackage/accounts/imputed.hpp"

#include <algorithm>

namespace byggom {
namespace {

/// What follows from what is corrected: put in with the works, left with what is left.
Part part_of(Treatment treatment)
{
    return treatment == Treatment::investment ? Part::input
           : treatment == Treatment::residual ? Part::term
                                              : Part::effect;
}

} // namespace

bool is_corrected(const Posting& posting)
{
    return posting.item.basis == Basis::factor && nature(posting) == Nature::resource &&
           (posting.kind == Kind::services || posting.kind == Kind::production);
}

ImputingSink::ImputingSink(LineSink& sink, const Package& package, const Lanes& share, FigureId source)
    : sink_(&sink), account_(the(Role::treasury_imputed, package)), years_(package.horizon), share_(share),
      source_(source)
{}

Posting ImputingSink::posting_of(const Posting& corrected) const
{
    Item item(LineId::indirect_tax);
    item.treatment = corrected.item.treatment;
    const bool paid = corrected.payee == resources;
    return {paid ? account_ : resources,
            paid ? resources : account_,
            corrected.measure,
            Kind::imputed,
            item,
            source_,
            part_of(item.treatment)};
}

void ImputingSink::correct(const Posting& corrected, const Series& amount)
{
    const bool by_measure = sink_->by_measure();
    const auto kind = by_measure ? corrected.kind : Kind::services;
    const auto treatment = by_measure ? corrected.item.treatment : Treatment::running;
    const auto measure = by_measure ? corrected.measure : MeasureId{0};
    auto sum = std::find_if(sums_.begin(), sums_.end(), [&](const Sum& known) {
        return known.measure == measure && known.kind == kind && known.treatment == treatment;
    });
    if (sum == sums_.end())
        sum = sums_.insert(sums_.end(), {measure, kind, treatment, zeros(years_)});
    if (corrected.payee == resources)
        sum->amount += amount;
    else
        sum->amount -= amount;
}

void ImputingSink::add(const Posting& posting, const Series& amount)
{
    sink_->add(posting, amount);
    if (is_corrected(posting))
        correct(posting, amount);
}

void ImputingSink::add_state_values(const Posting& posting, const StateYears& people,
                                    const StateValues& worth)
{
    sink_->add_state_values(posting, people, worth);
    if (!is_corrected(posting))
        return;
    if (sink_->by_measure())
        correct(posting, priced(people, worth));
    else
        sink_->add_state_values(posting_of(posting), people, worth * share_);
}

void ImputingSink::flush()
{
    for (const auto& sum : sums_) {
        Posting posting{account_, resources, sum.measure, sum.kind, LineId::indirect_tax, source_};
        posting.item.treatment = sum.treatment;
        const bool output = sum.kind == Kind::production; // made, where services are used
        if (output)
            std::swap(posting.payer, posting.payee);
        posting.kind = Kind::imputed;
        posting.part = part_of(sum.treatment);
        sink_->add(posting, sum.amount.colwise() * (output ? (-share_).eval() : share_));
    }
    sums_.clear();
    sink_->flush();
}

std::vector<Line> with_corrections(const std::vector<Line>& lines, const Package& package, const Lanes& share,
                                   FigureId source)
{
    Ledger ledger;
    ImputingSink imputing(ledger, package, share, source);
    for (const auto& line : lines)
        if (line.kind != Kind::imputed)
            imputing.add(line);
    imputing.flush();
    return ledger.lines();
}

} // namespace byggom
