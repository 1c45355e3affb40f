#include "libpackage/measures/ground_rent.hpp"

#include "libpackage/outcome/outcome.hpp"

namespace byggom {

void GroundRent::describe_own(FieldVisitor& field)
{
    field.actor("owner", owner_, Role::property_owner, "Who holds the plot and pays the ground rent.");
    field.actor("municipality", municipality_, Role::municipality, "Who lets the plot.");
    field.number("rate", rate_, {"SEK/m2/year", 0, 1e5}, required,
                 "Full ground rent for each gross m2 (BTA).");
    field.number("area_gross", area_gross_, {"m2", 1, 1e8}, required,
                 "Gross floor area (BTA) it is computed on.");
    field.whole("first_year", first_year_, 0, longest_horizon - 1, true,
                "First year of ground rent, counted from the start.");
    field.whole("period", period_, 10, 100, false,
                "Years for which the ground rent is fixed in kronor; the law asks for ten at least.");
    field.number("inflation", inflation_, {"1", -0.05, 0.2}, from_catalogue("rate.inflation"),
                 "Inflation that wears the fixed amount down between two fixings.");
    field.schedule(
        "rebate", rebate_, a_share, required,
        "Rebate in successive steps, 0.75 for three quarters off; after the last step there is none.");
    field.whole("years_a_step", years_a_step_, 1, 100, false, "Length of each step of the rebate.");
    field.number(
        "income_without", income_without_, {"SEK/year", 0, 1e9}, required,
        "What the plot would have given the municipality without the package; 0 for a plot left empty.");
    field.optional_number(
        "plot_worth", plot_worth_, {"SEK/year", 0, 1e9},
        "What the plot is worth a year without the package: places lost, or what another builder "
        "would pay; left out, nothing.");
    field.optional_number("plot_price", plot_price_, {"SEK", 0, 1e11},
                          "The same as a price; a year of it is the price times society's rate.");
}

/// 1 in the years from the first in which any building works that it requires or rides on run or stand; with none
/// to the horizon.
Series GroundRent::due(const Context& context, const Outcomes& outcomes) const
{
    Series stands = zeros(context.years());
    bool bound = false;
    for (const auto& works : outcomes.works)
        for (const auto& named : {&prerequisites, &on})
            if (std::find(named->begin(), named->end(), works.measure) != named->end()) {
                stands = stands.max(works.standing);
                bound = true;
            }
    if (!bound)
        stands.setOnes();
    stands.leftCols(first_year_).setZero();
    return stands;
}

Lanes GroundRent::worth_a_year(const Context& context) const
{
    if (plot_worth_)
        return context[*plot_worth_];
    return plot_price_ ? (context[*plot_price_] * context.society_rates().col(0)).eval() : lanes(0.0);
}

void GroundRent::check(const Package& package, std::vector<Problem>& problems) const
{
    if (plot_worth_ && plot_price_)
        problems.push_back({origin, "measure." + id + ".plot_price", "stands beside plot_worth",
                            "state the worth of the plot once"});
    if (first_year_ >= package.horizon)
        problems.push_back(
            {origin, "measure." + id + ".first_year", "lies behind the horizon", "years are counted from 0"});
    for (std::size_t step = 1; step < rebate_.size(); ++step)
        if (package.figures[rebate_[step]].value > package.figures[rebate_[step - 1]].value)
            problems.push_back({package.figures[rebate_[step]].origin, "measure." + id + ".rebate",
                                "the rebate grows from one step to the next", "a stepped rebate steps down"});
}

void GroundRent::outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const
{
    PlotLet plot{.measure = self,
                 .owner = owner_,
                 .municipality = municipality_,
                 .source = rate_,
                 .rebate_source = rebate_.empty() ? rate_ : rebate_.front(),
                 .without_source = income_without_,
                 .worth_source = plot_worth_ ? *plot_worth_ : plot_price_.value_or(income_without_),
                 .full = zeros(context.years()),
                 .rebate = zeros(context.years()),
                 .without = zeros(context.years()),
                 .worth = zeros(context.years())};
    const Series stands = due(context, outcomes);
    const Lanes worth = worth_a_year(context);
    const Lanes full = context[rate_] * context[area_gross_];
    for (int year = first_year_; year < context.years(); ++year) {
        const int since = year - first_year_;
        const auto step = static_cast<std::size_t>(since / years_a_step_);
        plot.full.col(year) = stands.col(year) * full / power(1.0 + context[inflation_], since % period_);
        if (step < rebate_.size())
            plot.rebate.col(year) = plot.full.col(year) * context[rebate_[step]];
        plot.without.col(year) = stands.col(year) * context[income_without_];
        plot.worth.col(year) = stands.col(year) * worth;
    }
    outcomes.plots.push_back(plot);
}

} // namespace byggom
