#pragma once

#include "libpackage/figure/figures.hpp"
#include "libpackage/quantity/labour_state.hpp"

namespace byggom {

/// Taxed benefits that stand in for a wage, SEK a year before tax, nominal kronor of the rules' year.
/// Unemployment insurance 2024:506 ch. 5 (never below the floor of activity support), activity support
/// 2017:819 at its floor, sickness benefit and disability pension 2010:110 ch. 25, 28, 34 and 35.
class IncomeBenefits {
public:
    explicit IncomeBenefits(FigureLookup& find);

    struct Result {
        Lanes labour_market; ///< from the labour-market appropriation
        Lanes insurance;     ///< from social insurance
    };
    /// \param wage  SEK/month the benefit is computed on: the person's wage when in work
    Result in(LabourState state, const Lanes& wage, const Draw& draw) const;

private:
    FigureId price_base_;
    FigureId unemployment_rate_;
    FigureId unemployment_cap_;
    FigureId floor_;
    FigureId days_;
    FigureId sick_rate_;
    FigureId sick_ceiling_;
    FigureId disability_rate_;
    FigureId disability_guarantee_;
    FigureId disability_ceiling_;
};

} // namespace byggom
