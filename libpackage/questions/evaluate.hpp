#pragma once

#include "libpackage/appraisal/appraisal.hpp"
#include "libpackage/model/model.hpp"

namespace byggom {

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
