#include "libpackage/measures/new_build.hpp"

namespace byggom {

void NewBuild::describe_own(FieldVisitor& field)
{
    field.actor("owner", owner_, Role::property_owner, "Who builds, owns and lets.");
    field.actor("municipality", municipality_, Role::municipality, "Where the building stands.");
    field.number("flats", flats_, {"1", 1, 1e6}, required, "Number of new flats.");
    field.number("area_let", area_let_, {"m2", 1, 1e8}, required, "Floor area let (BOA).");
    works_.describe(field, "newbuild.capex", "newbuild.life");
    field.number("rent", rent_, {"SEK/m2/year", 0, 1e5}, from_catalogue("newbuild.rent"),
                 "Rent of the new flats.");
    field.number("operating", operating_, {"SEK/m2/year", 0, 1e5}, from_catalogue("newbuild.operating"),
                 "Running and upkeep of the new flats.");
    field.number("vacancy", vacancy_, a_share, from_catalogue("vacancy"),
                 "Share of the rent lost to empty flats.");
    field.number("valuation", valuation_, {"1", 0, 2}, from_catalogue("tenants.valuation_new"),
                 "What the new dwelling is worth to its tenant, as a share of its rent.");
    field.number("property_fee", fee_, {"SEK/year", 0, 1e5}, from_catalogue("property_fee.flat"),
                 "Municipal property fee of one flat.");
    field.whole("fee_exempt_years", fee_exempt_years_, 0, 100, true,
                "Years in which a new building pays no property fee (15 for those completed since 2012).");
}

void NewBuild::check(const Package& package, std::vector<Problem>& problems) const
{
    works_.check(id, origin, package, problems);
}

void NewBuild::outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const
{
    const Series done = works_.done(context);
    Works& works = outcomes.works.emplace_back();
    works.measure = self;
    works.owner = owner_;
    works.source = works_.capex;
    works.do_minimum_source = works_.capex;
    const auto built =
        investment(works_.cost(context, context[area_let_]), done, context[works_.life], works_.reinvest);
    works.capex = built.spent;
    works.residual = built.residual;
    works.do_minimum = zeros(context.years());
    works.do_minimum_residual = zeros(context.years());
    works.additionality = context[works_.additionality];
    outcomes.dwellings.push_back(dwellings(self, context));
}

DwellingsAdded NewBuild::dwellings(MeasureId self, const Context& context) const
{
    const Series done = works_.done(context);
    const Series standing = in_effect(done, context[works_.life], works_.reinvest);
    Series liable = zeros(context.years());
    for (int year = fee_exempt_years_; year < context.years(); ++year)
        liable.col(year) = standing.col(year - fee_exempt_years_).min(standing.col(year));
    const Lanes area = context[area_let_];
    return {.measure = self,
            .owner = owner_,
            .municipality = municipality_,
            .rent_source = rent_,
            .operating_source = operating_,
            .valuation_source = valuation_,
            .fee_source = fee_,
            .rent = standing.colwise() * (context[rent_] * area * (1.0 - context[vacancy_])).eval(),
            .operating = standing.colwise() * (context[operating_] * area).eval(),
            .fee = liable.colwise() * (context[fee_] * context[flats_]).eval(),
            .valuation = context[valuation_]};
}

} // namespace byggom
