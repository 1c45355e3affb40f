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
    FigureId additionality;
    std::optional<FigureId> vat; ///< asked for where a price is stated with VAT

    void describe(FieldVisitor& field, std::string_view capex_figure, std::string_view life_figure);
    void check(const std::string& id, const Origin& origin, const Package& package,
               std::vector<Problem>& problems) const;

    /// SEK for the whole, before VAT.
    Lanes cost(const Context& context, const Lanes& area) const;
    /// w_t: share of the works done in each year, first time round.
    Series done(const Context& context) const;
};

/// A series of works seen over the horizon.
struct Investment {
    Series spent;    ///< SEK in each year
    Series residual; ///< SEK worth left, in the last year
};

/// Works of `cost` done by `shares`, lasting `life` whole years; renewed at the end of their life where
/// `reinvest`. residual = sum over stages s of cost * share(s) * max(0, L - (H - 1 - s)) / L, counted from
/// the last renewal.
Investment investment(const Lanes& cost, const Series& shares, const Lanes& life, bool reinvest);

/// Share of the stages in effect: begins the year after the works and ends with their life, unless renewed.
/// \param phase_in  years over which a stage's effect grows from 1/phase_in to 1
Series in_effect(const Series& shares, const Lanes& life, bool reinvest, int phase_in = 1);

} // namespace byggom
