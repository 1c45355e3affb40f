#pragma once

#include "libpackage/figure/figures.hpp"
#include "libpackage/quantity/labour_state.hpp"

namespace byggom {

/// Taxed benefits that stand in for a wage, SEK a year before tax, nominal kronor of the rules' year.
/// Unemployment insurance 2024:506 ch. 5 (never below the floor of activity support), activity support
/// 2017:819 at its floor, sickness benefit (at most what is paid while unemployed, every day of the year) and
/// sickness compensation 2010:110 ch. 25, 28, 34 and 35.
class IncomeBenefits {
public:
    explicit IncomeBenefits(FigureLookup& find);

    struct Result {
        Lanes labour_market; ///< from the labour-market appropriation
        Lanes insurance;     ///< from social insurance, sickness compensation apart
        Lanes sickness_compensation;
    };
    /// \param history  SEK/month the benefit is computed on: what the person earned before
    Result in(LabourState state, const Lanes& history, const Draw& draw) const;
    /// Of one who is unemployed and has no right to the benefit.
    Result without_cover(const Draw& draw) const;

private:
    FigureId price_base_;
    FigureId unemployment_rate_;
    FigureId unemployment_cap_;
    FigureId without_;
    FigureId floor_;
    FigureId days_;
    FigureId sick_rate_;
    FigureId sick_ceiling_;
    FigureId sick_cap_;
    FigureId disability_rate_;
    FigureId disability_guarantee_;
    FigureId disability_ceiling_;
};

} // namespace byggom
