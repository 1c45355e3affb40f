#pragma once

#include "libpackage/package/package.hpp"

#include <optional>

namespace byggom {

/// How people move between labour-market states in one batch.
struct LabourMarket {
    Lanes job_finding;        ///< of the area's people: the factor on that of the country
    StateMatrix quarter;      ///< transition of the area's people in a quarter
    StateMatrix year;         ///< and in a year
    YearsByOpenState outside; ///< of the country's people: without_work()
};

/// Everything a formula may look at: what is agreed, and one batch of draws of its figures, which stays as it
/// is while it is looked at. A context belongs to one thread.
struct Context {
    const Package& package;
    const Draw& draw;

    const Lanes& operator[](FigureId id) const { return draw[id]; }
    int years() const { return package.horizon; }
    /// The schedule from year `from` on; years outside it are 0, or the last entry goes on.
    Series spread(const Schedule& schedule, int from, bool last_goes_on) const;
    /// Computed once, when it is first asked for.
    const LabourMarket& labour_market() const;

    /// Society's real rate of each year. Computed once, when it is first asked for.
    const Series& society_rates() const;
    /// (1 + yearly)^t of each year t.
    Series growth(FigureId yearly) const;
    /// SEK/month, of the type households by their weights, without the package.
    Lanes mean_rent() const;

    mutable std::optional<Series> rates{};          ///< society_rates()'s own
    mutable std::optional<LabourMarket> computed{}; ///< labour_market()'s own
};

} // namespace byggom
