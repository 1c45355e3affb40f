#pragma once

#include "libpackage/appraisal/appraisal.hpp"
#include "libpackage/rules.hpp"

namespace byggom {

/// What the measures of the package change, asked in the order of their graph.
Outcomes outcomes_of(const Scene& scene);

/// The same of some of the measures only. \param present  a mark for each measure of the package; what one
/// that is marked requires is marked too
Outcomes outcomes_of(const Scene& scene, const std::vector<char>& present);

/// One batch of draws all the way to lines: the one road of every result, certain or simulated.
void run(const Scene& scene, const Rules& rules, LineSink& sink);

/// The same with some of the measures only. \param present  a mark for each measure of the package; what one
/// that is marked requires is marked too
void run_part(const Scene& scene, const Rules& rules, const std::vector<char>& present, LineSink& sink);

/// The package at its stated figures.
struct Evaluation {
    Ledger ledger;
    Outcomes outcomes;
    Appraisal appraisal;
    std::vector<RentBurden> rent_burdens;
    std::vector<FigureId> used; ///< the figures the result rests on, and no others
};

/// What a saved service is worth to who pays for it: its unit cost, or only what whole steps of capacity free
/// (capacity.hpp).
enum class Savings { at_value, as_cash };

/// Whether an evaluation was asked to count savings as cash, and had any to count.
bool counts_cash(const Evaluation& evaluation);

/// \pre  the package has no problems (check.hpp)
Evaluation evaluate(const Package& package, const Rules& rules, Savings savings = Savings::at_value);

} // namespace byggom
