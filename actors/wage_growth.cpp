#include "actors/wage_growth.hpp"

namespace byggom {
namespace {

bool is_a_share_of_wages(LineId id)
{
    return (id >= LineId::wages && id <= LineId::pension_right) || id == LineId::hire_supervision ||
           id == LineId::hire_lower_output;
}

} // namespace

void WageGrowth::add(const Posting& posting, const Series& amount)
{
    if (is_a_share_of_wages(posting.item.id))
        sink_->add(posting, amount * growth_);
    else
        sink_->add(posting, amount);
}

void WageGrowth::add_state_values(const Posting& posting, const StateYears& people, const StateValues& worth)
{
    if (!is_a_share_of_wages(posting.item.id)) {
        sink_->add_state_values(posting, people, worth);
        return;
    }
    StateValues others = worth;
    others.add(worth.in_work(), -1.0);
    Series amount = priced(people, worth.in_work());
    for (Eigen::Index year = people.later; year < amount.cols(); ++year)
        amount.col(year) *= growth_.col(year - people.later);
    sink_->add(posting, amount + priced(people, others));
}

} // namespace byggom
