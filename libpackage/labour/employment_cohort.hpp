#pragma once

#include "libpackage/labour/hazards.hpp"
#include "libpackage/quantity/convolution.hpp"

/// \file
/// What becomes of people who are hired, against what would have become of them
/// (docs/reference/model.md, 3.4).
namespace byggom {

/// How one head goes through a contract. Months may differ by draw.
struct Spell {
    Lanes training_months; ///< before the contract
    Lanes contract_months;
    Lanes subsidised_months;     ///< from the start of the contract; never more than it
    ByOpenState source;          ///< shares of the states they come from
    Lanes kept;                  ///< share that stays in work at hand-over
    StateMatrix quarter;         ///< transition in a quarter, with and without
    StateMatrix year;            ///< in four quarters
    bool contract_alone = false; ///< nothing is counted after the contract's end, with or without
};

/// One head entering in four equal parts at the starts of the quarters of year 0: person-years by state, with
/// minus without. The states of a year add up to 0.
struct ImpulseResponse {
    ByState before;     ///< in the year before entry (training)
    YearsByState years; ///< from the year of entry on
    int arranged = 0;   ///< years of them in which there is anybody in an arranged state
    Series gross_jobs;  ///< person-years in the jobs given, until they end; nothing subtracted
};
/// Exact in training and contract, the trapezoid over quarters after it. Once no contract runs any more, the
/// years follow from one another by the transition of a year.
ImpulseResponse impulse_response(const Spell& spell, int years);

/// The chance to be kept at hand-over after a contract of 12 months, so that the share in work 12 months
/// later is `retention`; between 0 and 1.
Lanes kept_after_a_year(const Lanes& retention, const ByOpenState& source, const StateMatrix& year);

/// A short contract lasts less: h(m) = h12 * min(1, m / 12).
Lanes kept_after(const Lanes& contract_months, const Lanes& kept_after_a_year);

/// Where people are followed to: those who are alive, live in the municipality or on the estate.
struct Retention {
    Lanes first; ///< share that is there from the start
    Lanes stay;  ///< share that remains from one year to the next
    SeriesByState& person_years;
};

/// Heads by year spread over time by the response, beside the people who are there already:
///
///     person-years(t) += sum over entries s <= t of  heads(s) * response(t - s) * first * stay^(t - s)
///
/// Training before year 0 is booked in year 0. The series of the arranged states end with the last contract.
void convolve(const ImpulseResponse& response, const Entries& heads, const std::array<Retention, 2>& where);
void convolve(const ImpulseResponse& response, const Entries& heads, const std::array<Retention, 3>& where);
/// Person-years within the horizon in the jobs given.
Lanes total_jobs(const ImpulseResponse& response, const Entries& heads, const Lanes& stay);

/// Shares among the states without work at the middle of each year, of those who begin unemployed and find no
/// work. They add up to 1.
YearsByOpenState without_work(const StateMatrix& quarter, int years);

/// People outside the deal: for each job gained `displacement` are lost; those who lose them are `idle`, as
/// without_work() has it. The states of a year add up to 0. No jobs are given.
ImpulseResponse displaced(const ImpulseResponse& response, const Lanes& displacement,
                          const YearsByOpenState& idle);

} // namespace byggom
