#pragma once

#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

namespace byggom {

/// Works on a building, spread over years in stages: what renovation and new build have in common.
struct BuildingWorks {
    FigureId capex; ///< SEK/m2 let
    bool vat_included = false;
    int first_year = 0; ///< years after the package's start
    Schedule schedule;  ///< share of the works in each year from first_year; adds up to 1
    FigureId life;      ///< years
    bool reinvest = false;
    int residual = 0; ///< place in ResidualValue
    FigureId additionality;
    std::optional<FigureId> vat; ///< asked for where a price is stated with VAT

    void describe(FieldVisitor& field, std::string_view capex_figure, std::string_view life_figure);
    void check(const std::string& id, const Origin& origin, const Package& package,
               std::vector<Problem>& problems) const;

    /// SEK for the whole, before VAT.
    Lanes cost(const Context& context, const Lanes& area) const;
    /// w_t: share of the works done in each year, first time round.
    Series done(const Context& context) const;
    /// The works laid out over the years; no repair is spared.
    /// \param growth  of the service they give, 1/year
    void lay_out(const Context& context, const Lanes& area, const Lanes& growth, Works& works) const;
    /// The repairs they spare: one at each stage, and again every do_minimum_life years while the stage lasts.
    static void spare(const Context& context, const Lanes& cost, const Lanes& life, Works& works);
};

/// Years that are rounded to whole ones, 1 at least.
Lanes whole_years(const Lanes& life);

/// Yearly cost of a level service for `life` whole years:
///
///     cost * rate / (1 - (1 + rate)^-life),   cost / life at rate 0
Lanes annuity(const Lanes& cost, const Lanes& rate, const Lanes& life);

/// Share of the stages in effect: begins the year after the works and ends with their life, unless renewed.
/// \param phase_in  years over which a stage's effect grows from 1/phase_in to 1
Series in_effect(const Series& shares, const Lanes& life, bool reinvest, int phase_in = 1);

} // namespace byggom
