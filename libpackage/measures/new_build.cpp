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
    field.optional_number(
        "worth", worth_, {"SEK/m2/year", 0, 1e5},
        "What the new dwelling is worth to its tenant; left out, worth_share of the mean rent.");
    field.optional_number("worth_growth", worth_growth_, {"1/year", -0.2, 0.2},
                          "Real growth of that worth; left out, that of rents.");
    field.number("mean_rent", mean_rent_, {"SEK/m2/year", 0, 1e5}, from_catalogue("newbuild.rent"),
                 "Mean rent of new rental dwellings of the place and year, whatever rent is charged here.");
    field.number(
        "worth_share", worth_share_, {"1", 0, 2}, from_catalogue("newbuild.worth_share"),
        "Worth of a new dwelling over that mean rent: 1 where people queue, less where flats stand empty.");
    field.number("on_assistance", on_assistance_, a_share, from_catalogue("newbuild.on_assistance"),
                 "Share of the new flats let to households on assistance. All others draw nothing.");
    field.gone("valuation", "write worth, in SEK/m2/year, or worth_share of the mean rent of new dwellings");
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
    Works& works = outcomes.works.emplace_back();
    works.measure = self;
    works.owner = owner_;
    works_.lay_out(context, context[area_let_], context[context.package.growth.rent], works);
    outcomes.dwellings.push_back(dwellings(self, context, works));
}

DwellingsAdded NewBuild::dwellings(MeasureId self, const Context& context, const Works& works) const
{
    const auto& growth = context.package.growth;
    const Series standing = in_effect(works.done, works.life, works_.reinvest);
    Series liable = zeros(context.years());
    for (int year = fee_exempt_years_; year < context.years(); ++year)
        liable.col(year) = standing.col(year - fee_exempt_years_).min(standing.col(year));
    const Lanes area = context[area_let_];
    const Series let = standing.colwise() * (1.0 - context[vacancy_]).eval();
    const Lanes worth = worth_ ? context[*worth_] : (context[mean_rent_] * context[worth_share_]).eval();
    return {.measure = self,
            .owner = owner_,
            .municipality = municipality_,
            .rent_source = rent_,
            .operating_source = operating_,
            .worth_source = worth_.value_or(mean_rent_),
            .fee_source = fee_,
            .assistance_source = on_assistance_,
            .rent = (let * context.growth(growth.rent)).colwise() * (context[rent_] * area).eval(),
            .operating =
                (standing * context.growth(growth.running)).colwise() * (context[operating_] * area).eval(),
            .fee = liable.colwise() * (context[fee_] * context[flats_]).eval(),
            .worth =
                (let * context.growth(worth_growth_.value_or(growth.rent))).colwise() * (worth * area).eval(),
            .let = let.colwise() * context[flats_],
            .rent_a_month = context[rent_] * area / context[flats_] / 12.0,
            .on_assistance = context[on_assistance_]};
}

} // namespace byggom
