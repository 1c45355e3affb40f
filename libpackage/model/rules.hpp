#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

#include <string>
#include <vector>

namespace byggom {

/// What a rent rise does to one type of household in one state.
struct RentBurden {
    std::string household;
    LabourState state{};
    MeasureId measure;
    Lanes households;           ///< how many there are
    Lanes income;               ///< SEK/month, disposable, before the rise
    Lanes income_after;         ///< SEK/month, disposable, after the rise
    Lanes rent;                 ///< SEK/month before
    Lanes rent_after;           ///< SEK/month
    Lanes paid_by_municipality; ///< SEK/month of the rise
    Lanes paid_by_state;        ///< SEK/month of the rise
    Lanes pushed_over;          ///< 1 where rent / income passes the threshold, else 0
    Lanes pushed_under_norm;    ///< 1 where what is left falls under the norm, else 0
};

/// The rules by which outcomes become lines in the actors' accounts. The engine is given them; another
/// country or another tax year is another set of rules.
class Rules {
public:
    Rules() = default;
    Rules(const Rules&) = delete;
    Rules& operator=(const Rules&) = delete;
    virtual ~Rules() = default;

    /// Adds to the outcomes of the measures what follows from them outside the package: jobs on its works.
    virtual void complete(const Context& context, Outcomes& outcomes) const = 0;
    /// \param outcomes  completed
    virtual void lines(const Context& context, const Outcomes& outcomes, LineSink& sink) const = 0;
    virtual std::vector<RentBurden> rent_burdens(const Context& context, const Outcomes& outcomes) const = 0;
    /// SEK of local tax whose settlement falls after the horizon: dropped from the lines, and told.
    virtual Lanes settled_beyond_horizon(const Context& context, const Outcomes& outcomes) const = 0;
};

} // namespace byggom
