#include "libpackage/measures/building_works.hpp"

#include "libpackage/outcome/residual.hpp"
#include "libpackage/package/check.hpp"
#include "libpackage/quantity/convolution.hpp"

#include <algorithm>

namespace byggom {
namespace {

/// Years since the last renewal, `since` years after the first works.
Lanes age(int since, const Lanes& life, bool reinvest)
{
    const Lanes years = lanes(since);
    return reinvest ? (years - (years / life).floor() * life).eval() : years;
}

} // namespace

void BuildingWorks::describe(FieldVisitor& field, std::string_view capex_figure, std::string_view life_figure)
{
    field.number("capex", capex, {"SEK/m2", 0, 1e6},
                 capex_figure.empty() ? required : from_catalogue(capex_figure),
                 "Cost of the works for each m2 let, before VAT unless vat_included.");
    field.flag("vat_included", vat_included, "The cost is stated with VAT; it is divided by 1 + the rate.");
    field.optional_number("vat_rate", vat, {"1", 0, 1},
                          "Rate of the VAT within a cost stated with it; needed with vat_included.");
    field.whole("first_year", first_year, 0, longest_horizon - 1, false,
                "Year of the first works, counted from the start.");
    field.schedule("schedule", schedule, a_share, required,
                   "Share of the works done in each year from first_year on; adds up to 1.");
    field.number("life", life, {"year", 1, 100}, from_catalogue(life_figure),
                 "Years the works last, rounded to whole ones.");
    field.flag("reinvest", reinvest,
               "The works are done again at the end of their life, and the effect goes on.");
    field.choice(
        "residual", residual, residual_values,
        "What is left at the end of the horizon: the worth of the service still to come (annuity), a share "
        "in proportion to the years still to come (straight_line), or none.");
    field.number(
        "additionality", additionality, a_share, from_catalogue("con.additionality"),
        "Share of the works' labour on site, beyond the repair's, that would otherwise have been idle.");
}

void BuildingWorks::check(const std::string& id, const Origin& origin, const Package& package,
                          std::vector<Problem>& problems) const
{
    check_adds_up(schedule, "measure." + id + ".schedule", package.figures, origin, problems);
    if (first_year + static_cast<int>(schedule.size()) > package.horizon)
        problems.push_back(
            {origin, "measure." + id + ".schedule",
             "the works end after the horizon of " + std::to_string(package.horizon) + " years",
             "lengthen the horizon or begin earlier"});
    if (vat_included != vat.has_value())
        problems.push_back({origin, "measure." + id + ".vat_rate",
                            vat_included ? "is missing beside vat_included" : "stands without vat_included",
                            "state both, or neither"});
}

Lanes BuildingWorks::cost(const Context& context, const Lanes& area) const
{
    const Lanes stated = context[capex] * area;
    return vat_included ? (stated / (1.0 + context[*vat])).eval() : stated;
}

Series BuildingWorks::done(const Context& context) const
{
    return context.spread(schedule, first_year, false);
}

Lanes whole_years(const Lanes& life) { return (life + 0.5).floor().max(1.0); }

Lanes annuity(const Lanes& cost, const Lanes& rate, const Lanes& life)
{
    return cost / sum_of_powers(1.0 / (1.0 + rate), life);
}

void BuildingWorks::lay_out(const Context& context, const Lanes& area, const Lanes& growth,
                            Works& works) const
{
    const int years = context.years();
    works.source = capex;
    works.do_minimum_source = capex;
    works.done = done(context);
    works.cost = cost(context, area);
    works.life = whole_years(context[life]);
    works.reinvest = reinvest;
    works.valued = static_cast<ResidualValue>(residual);
    works.growth = growth;
    works.additionality = context[additionality];
    works.do_minimum = zeros(years);
    works.do_minimum_residual = zeros(years);

    const Entries stages(works.done);
    if (reinvest) {
        Series due(lane_count, years); // 1 in the years after a stage in which it is done again
        for (int since = 0; since < years; ++since)
            due.col(since) = (1.0 - age(since, works.life, true)).max(0.0); // whole years: 1 at their start
        works.capex = convolution(stages, due).colwise() * works.cost;
    } else {
        works.capex = works.done.colwise() * works.cost;
    }
    works.residual = left_of_works(works, context.society_rates().col(years - 1));
    works.standing = zeros(years);
    if (stages.when().empty())
        return;
    const auto last = double(stages.when().back());
    for (auto year = stages.when().front(); year < years; ++year)
        works.standing.col(year) =
            reinvest ? lanes(1.0) : (works.life + last - double(year) + 1.0).max(0.0).min(1.0).eval();
}

void BuildingWorks::spare(const Context& context, const Lanes& cost, const Lanes& life, Works& works)
{
    const int years = context.years();
    works.do_minimum_cost = cost;
    works.do_minimum_life = whole_years(life);
    Series due(lane_count, years);
    for (int since = 0; since < years; ++since) {
        const Lanes again = (1.0 - age(since, works.do_minimum_life, true)).max(0.0);
        due.col(since) =
            works.reinvest ? again : (again * (works.life - double(since)).max(0.0).min(1.0)).eval();
    }
    works.do_minimum = convolution(Entries(works.done), due).colwise() * cost;
    works.do_minimum_residual = left_of_repairs(works, context.society_rates().col(years - 1));
}

Series in_effect(const Series& shares, const Lanes& life, bool reinvest, int phase_in)
{
    const int years = static_cast<int>(shares.cols());
    const Lanes lasts = whole_years(life);
    Series effect = zeros(years);
    for (int since = 1; since < years; ++since) {
        const double grown = std::min(1.0, double(since) / phase_in);
        const Lanes standing = (lasts - (since - 1.0)).max(0.0).min(1.0); // whole years: 1, then 0
        effect.col(since) = reinvest ? lanes(grown) : (grown * standing).eval();
    }
    return convolution(Entries(shares), effect);
}

} // namespace byggom
