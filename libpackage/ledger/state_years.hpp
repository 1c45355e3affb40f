#pragma once

#include "libpackage/quantity/labour_state.hpp"

#include <cstdint>
#include <initializer_list>

namespace byggom {

/// People by state and year.
struct StateYears {
    const SeriesByState& people;
    const SeriesByState* but = nullptr; ///< less these
    int later = 0;                      ///< years by which a line follows them
};

/// What one of them is worth by state; states worth nothing in any draw are passed over.
class StateValues {
public:
    StateValues() = default;
    explicit StateValues(const ByState& worth);
    StateValues(std::initializer_list<LabourState> states, const Lanes& worth);

    void set(std::size_t state, const Lanes& worth);
    void add(const StateValues& more, double sign);
    StateValues operator*(const Lanes& price) const;
    /// Of those who are employed or subsidised alone.
    StateValues in_work() const;
    void clear() { states_ = 0; }
    bool empty() const { return states_ == 0; }

    /// sum(t) += sum over states of worth(state) * people(state, t - later); those with people up to the
    /// horizon first, in order. What falls after the horizon is dropped.
    void add_to(Series& sum, const SeriesByState& people, int later) const;

private:
    ByState worth_;
    std::uint32_t states_ = 0; ///< a bit for each that is worth something
};

/// SEK a year of a line that prices people:
///
///     amount(t) = sum over states of  worth(state) * (people(state, t - later) - but(state, t - later))
Series priced(const StateYears& state_years, const StateValues& worth);

} // namespace byggom
