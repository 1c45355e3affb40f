#pragma once

#include "libpackage/figure/figures.hpp"

namespace byggom {

/// Employers' contributions and what of them buys a pension (Social Contributions Act 2000:980; pension
/// rights 2010:110 ch. 59; reduction for the young 2:28 of 2014, 2026:100), SEK a year in nominal kronor of
/// the rules' year.
class Contributions {
public:
    explicit Contributions(FigureLookup& find);

    /// On a wage of SEK a year, at the full rate.
    Lanes on(const Lanes& wage, const Draw& draw) const;
    /// What the reduction takes off for one of `age`:
    ///     (full rate - rate of the young) * min(wage, ceiling), where the age is within its bounds.
    Lanes reduction(const Lanes& wage, int age, const Draw& draw) const;
    /// Bought by the contributions and the general fee, up to the ceiling:
    ///     (contribution + fee) * min(wage, ceiling * income base amount).
    Lanes pension_right(const Lanes& wage, const Draw& draw) const;

private:
    FigureId total_;
    FigureId young_;
    FigureId from_age_;
    FigureId to_age_;
    FigureId young_ceiling_;
    FigureId pension_contribution_;
    FigureId pension_fee_;
    FigureId pension_ceiling_;
    FigureId income_base_;
};

} // namespace byggom
