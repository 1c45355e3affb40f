#pragma once

#include "libpackage/figure/figures.hpp"
#include "libpackage/quantity/labour_state.hpp"

#include <array>

namespace byggom {

/// A matrix between the open labour-market states: row = from, column = to.
using StateMatrix = std::array<ByOpenState, open_count>;

/// The figures of how people move between labour-market states in a year: the reference generator of the
/// country. Separation from work is one hazard, spread over where the separated go.
struct Hazards {
    /// A hazard of the table, 1/year. Those from the states without work into work are scaled by area.
    struct Move {
        LabourState from;
        LabourState to;
        FigureId hazard;
    };
    FigureId separation; ///< 1/year, from work to the states without
    FigureId return_unemployed;
    FigureId return_assistance;
    FigureId return_outside;
    std::vector<Move> moves;
    FigureId leave_working_age;  ///< share a year
    FigureId leave_municipality; ///< share a year

    explicit Hazards(FigureLookup& find);
    Hazards() = default;
};

/// The generator with its job-finding hazards multiplied by `job_finding`. Rows sum to 0.
StateMatrix generator(const Hazards& hazards, const Draw& draw, const Lanes& job_finding);

/// Shares by state in the long run, from an even start. The states add up to 1.
ByOpenState stationary(const StateMatrix& generator);

/// The factor on job-finding by which the stationary share in work is `employment`. Newton's steps on the
/// odds of being in work, which grow nearly in proportion to the factor; where a step leaves the interval
/// known to hold it, the interval is halved. Shares out of reach end at the ends, 1/64 and 64.
Lanes job_finding_for(const Hazards& hazards, const Draw& draw, const Lanes& employment);

/// exp(generator / 4) by scaling and squaring with a fixed count. Rows sum to 1.
StateMatrix quarter(const StateMatrix& generator);

/// Four quarters in one.
StateMatrix year(const StateMatrix& quarter);

/// One transition after another.
StateMatrix product(const StateMatrix& a, const StateMatrix& b);

/// The shares a transition later: row vector times matrix, states in order.
inline ByOpenState step(const ByOpenState& shares, const StateMatrix& transition)
{
    // All columns at a time: their sums stay in registers, but for the oldest instruction set.
    ByOpenState sums;
    for (std::size_t to = 0; to < open_count; ++to)
        sums[to] = shares[0] * transition[0][to];
    for (std::size_t from = 1; from < open_count; ++from)
        for (std::size_t to = 0; to < open_count; ++to)
            sums[to] += shares[from] * transition[from][to];
    return sums;
}

} // namespace byggom
