#pragma once

#include "libpackage/model/context.hpp"

namespace byggom {

/// What equalisation leaves of local tax (docs/reference/model.md, 4.3; law 2004:773, 5 and 7 §§).
class LocalTax {
public:
    explicit LocalTax(FigureLookup& find);

    /// Years after which the tax base of a year enters the settlement (law 1965:269, 4 §); what falls behind
    /// the last year is dropped.
    static constexpr int settled_after = 2;

    FigureId municipal_rate() const { return municipal_rate_; }
    FigureId region_rate() const { return region_rate_; }
    FigureId municipal_equalisation() const { return municipal_equalisation_; }
    FigureId region_equalisation() const { return region_equalisation_; }

    /// Share of a krona of taxable income: own rate less the rate at which it is equalised.
    Lanes municipality_keeps(const Context& context) const;
    Lanes region_keeps(const Context& context) const;

private:
    FigureId municipal_rate_;
    FigureId region_rate_;
    FigureId municipal_equalisation_;
    FigureId region_equalisation_;
};

/// Of a tax base, the sum whose settlement falls after the horizon.
Lanes dropped_behind_the_end(const Series& taxable_income);

} // namespace byggom
