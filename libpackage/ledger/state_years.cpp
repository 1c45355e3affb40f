#include "libpackage/ledger/state_years.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace byggom {
namespace {

/// Some states that are worth something: people, and what each is worth.
using Pairs = std::array<std::pair<const Series*, const Lanes*>, state_count>;

/// One function for each number of such states: what they are worth stays in registers over the years.
template <std::size_t count>
void add_states(Series& sum, const Pairs& pairs, Eigen::Index later)
{
    std::array<Lanes, count> worth;
    for (std::size_t i = 0; i < count; ++i)
        worth[i] = *pairs[i].second;
    const auto end = std::min(sum.cols(), pairs[0].first->cols() + later);
    for (Eigen::Index year = later; year < end; ++year) {
        Lanes more = worth[0] * pairs[0].first->col(year - later);
        for (std::size_t i = 1; i < count; ++i)
            more += worth[i] * pairs[i].first->col(year - later);
        sum.col(year) += more;
    }
}

template <std::size_t... counts>
constexpr auto from_one(std::index_sequence<counts...>)
{
    return std::array{&add_states<counts + 1>...};
}
constexpr auto add_by_count = from_one(std::make_index_sequence<state_count>{});

/// Calls `each(state)` for every bit that is set, the lowest first.
template <class Each>
void for_each_bit(std::uint32_t bits, Each each)
{
    for (; bits != 0; bits &= bits - 1)
        each(static_cast<std::size_t>(std::countr_zero(bits)));
}

} // namespace

StateValues::StateValues(const ByState& worth)
{
    for (std::size_t state = 0; state < state_count; ++state)
        set(state, worth[state]);
}

StateValues::StateValues(std::initializer_list<LabourState> states, const Lanes& worth)
{
    for (const auto state : states)
        set(static_cast<std::size_t>(state), worth);
}

void StateValues::set(std::size_t state, const Lanes& worth)
{
    worth_[state] = worth;
    const auto bit = 1U << state;
    states_ = any(worth) ? states_ | bit : states_ & ~bit;
}

void StateValues::add(const StateValues& more, double sign)
{
    for_each_bit(more.states_ & states_,
                 [&](std::size_t state) { worth_[state] += sign * more.worth_[state]; });
    for_each_bit(more.states_ & ~states_,
                 [&](std::size_t state) { worth_[state] = sign * more.worth_[state]; });
    states_ |= more.states_;
}

StateValues StateValues::in_work() const
{
    StateValues result = *this;
    result.states_ &= (1U << place(LabourState::employed)) | (1U << place(LabourState::subsidised));
    return result;
}

StateValues StateValues::operator*(const Lanes& price) const
{
    StateValues result;
    result.states_ = states_;
    for_each_bit(states_, [&](std::size_t state) { result.worth_[state] = worth_[state] * price; });
    return result;
}

void StateValues::add_to(Series& sum, const SeriesByState& people, int later) const
{
    if (states_ == 0)
        return;
    const auto last = people.front().cols();
    Pairs lasting;
    std::size_t count = 0;
    for_each_bit(states_, [&](std::size_t state) {
        if (people[state].cols() == last)
            lasting[count++] = {&people[state], &worth_[state]};
    });
    if (count > 0)
        add_by_count[count - 1](sum, lasting, later);
    for_each_bit(states_, [&](std::size_t state) {
        if (people[state].cols() != last)
            add_states<1>(sum, {{{&people[state], &worth_[state]}}}, later);
    });
}

Series priced(const StateYears& state_years, const StateValues& worth)
{
    Series amount = zeros(static_cast<int>(state_years.people.front().cols()));
    worth.add_to(amount, state_years.people, state_years.later);
    if (state_years.but != nullptr) {
        StateValues less;
        less.add(worth, -1.0);
        less.add_to(amount, *state_years.but, state_years.later);
    }
    return amount;
}

} // namespace byggom
