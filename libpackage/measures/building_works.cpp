#include "libpackage/measures/building_works.hpp"

#include "libpackage/package/check.hpp"
#include "libpackage/quantity/convolution.hpp"

#include <algorithm>

namespace byggom {
namespace {

Lanes whole_years(const Lanes& life) { return (life + 0.5).floor().max(1.0); }

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
    field.number(
        "additionality", additionality, a_share, from_catalogue("con.additionality"),
        "Share of the works that is new to the building industry rather than taken from other works.");
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

Investment investment(const Lanes& cost, const Series& shares, const Lanes& life, bool reinvest)
{
    const int years = static_cast<int>(shares.cols());
    const Lanes lasts = whole_years(life);
    Series due(lane_count, years);  // 1 in the years after a stage in which it is done or done again
    Series left(lane_count, years); // share of its cost that is left so many years after it
    for (int since = 0; since < years; ++since) {
        const Lanes old = age(since, lasts, reinvest);
        due.col(since) = (1.0 - old).max(0.0); // whole years: 1 at their start, else 0
        left.col(since) = (lasts - old).max(0.0) / lasts;
    }
    const Entries stages(shares.colwise() * cost);
    Investment result{convolution(stages, due), zeros(years)};
    for (const auto stage : stages.when())
        result.residual.col(years - 1) += stages.in(stage)*left.col(years - 1 - stage);
    return result;
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
