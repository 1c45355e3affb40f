#include "libpackage/measures/renovation.hpp"

namespace byggom {

void Renovation::describe_own(FieldVisitor& field)
{
    field.actor("owner", owner_, Role::property_owner, "Who owns the buildings and pays for the works.");
    field.actor("municipality", municipality_, Role::municipality, "Where the tenants live.");
    field.number("flats", flats_, {"1", 1, 1e6}, required, "Number of flats.");
    field.number("area_let", area_let_, {"m2", 1, 1e8}, required,
                 "Floor area let (BOA), for costs and rents.");
    field.number("area_heated", area_heated_, {"m2", 1, 1e8}, required,
                 "Heated floor area (Atemp), for energy.");
    works_.describe(field, {}, "ren.light_life");
    field.number("do_minimum", do_minimum_, {"SEK/m2", 0, 1e6}, from_catalogue("ren.do_minimum"),
                 "Cost of the repair that is done without the package, for each m2 let before VAT.");
    field.number("do_minimum_life", do_minimum_life_, {"year", 1, 100}, from_catalogue("ren.do_minimum_life"),
                 "Years that repair lasts.");
    field.number("energy_before", energy_before_, {"kWh/m2/year", 0, 1000},
                 from_catalogue("en.before_millionprogram"),
                 "Heat and hot water bought for each heated m2, before.");
    field.number("energy_saving", energy_saving_, a_share, required,
                 "Calculated share of that heat which the works save; 0 where they save none.");
    field.number("performance", performance_, {"1", 0, 1.5}, from_catalogue("en.performance_gap"),
                 "Share of the calculated saving that is realised.");
    field.number("heat_price", heat_price_, {"SEK/kWh", 0, 100}, from_catalogue("en.dh_price_malmo_2025"),
                 "Price of district heat with VAT.");
    field.number("heat_fixed_share", heat_fixed_share_, a_share, from_catalogue("en.dh_fixed_share"),
                 "Share of the heating bill that does not fall with the meter.");
    field.number("heat_price_growth", heat_price_growth_, {"1/year", -0.2, 0.2},
                 from_catalogue("en.price_growth_real"), "Yearly growth of the heat price beyond inflation.");
    field.optional_number("maintenance_saving", maintenance_saving_, {"SEK/m2/year", -1e4, 1e4},
                          "Upkeep saved for each m2 let.");
    field.optional_number("turnover_before", turnover_before_, a_share,
                          "Share of the tenants moving out in a year, before.");
    field.optional_number("turnover_after", turnover_after_, a_share,
                          "Share of the tenants moving out in a year, after.");
    field.number("turnover_cost", turnover_cost_, {"SEK", 0, 1e6}, from_catalogue("op.turnover_cost"),
                 "The owner's cost of one tenant moving out.");
    field.number("rent_rise", rent_rise_, {"SEK/month", 0, 1e5}, required, "Rise of the rent of one flat.");
    field.whole("phase_in", phase_in_, 1, 10, false, "Years over which the rise is phased in.");
    field.number("vacancy", vacancy_, a_share, from_catalogue("vacancy"),
                 "Share of the rent lost to empty flats.");
    field.number("valuation", valuation_, {"1", 0, 2}, from_catalogue("tenants.valuation"),
                 "What the better dwelling is worth to its tenant, as a share of the rent rise.");
    field.number("move_elasticity", move_elasticity_, {"1", -5, 5}, from_catalogue("ren.move_elasticity"),
                 "Households moving for each 1 of relative rent rise; negative where fewer move.");
}

void Renovation::check(const Package& package, std::vector<Problem>& problems) const
{
    works_.check(id, origin, package, problems);
    if (turnover_before_.has_value() != turnover_after_.has_value())
        problems.push_back({origin, "measure." + id + ".turnover_before",
                            "turnover is stated on one side of the works only",
                            "state turnover_before and turnover_after, or neither"});
}

void Renovation::outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const
{
    const Series effect = in_effect(works_.done(context), context[works_.life], works_.reinvest);
    works(self, context, outcomes.works.emplace_back());
    outcomes.heat.push_back(heat(self, context, effect));
    upkeep(self, context, effect, outcomes);
    outcomes.rent.push_back(rent(self, context));
}

void Renovation::works(MeasureId self, const Context& context, Works& works) const
{
    const Lanes area = context[area_let_];
    const Series done = works_.done(context);
    works.measure = self;
    works.owner = owner_;
    works.source = works_.capex;
    works.do_minimum_source = do_minimum_;
    const auto with = investment(works_.cost(context, area), done, context[works_.life], works_.reinvest);
    works.capex = with.spent;
    works.residual = with.residual;
    const auto without =
        investment(context[do_minimum_] * area, done, context[do_minimum_life_], works_.reinvest);
    works.do_minimum = without.spent;
    works.do_minimum_residual = without.residual;
    works.additionality = context[works_.additionality];
}

HeatSaved Renovation::heat(MeasureId self, const Context& context, const Series& effect) const
{
    const Lanes full =
        context[energy_before_] * context[energy_saving_] * context[performance_] * context[area_heated_];
    HeatSaved saved{.measure = self,
                    .owner = owner_,
                    .source = heat_price_,
                    .kwh = effect.colwise() * full,
                    .price = zeros(context.years())};
    Lanes price = context[heat_price_] * (1.0 - context[heat_fixed_share_]);
    for (int year = 0; year < context.years(); ++year) {
        saved.price.col(year) = price;
        price *= 1.0 + context[heat_price_growth_];
    }
    return saved;
}

void Renovation::upkeep(MeasureId self, const Context& context, const Series& effect,
                        Outcomes& outcomes) const
{
    if (maintenance_saving_)
        outcomes.upkeep.push_back(
            {.measure = self,
             .owner = owner_,
             .source = *maintenance_saving_,
             .label = "upkeep saved",
             .amount = effect.colwise() * (context[*maintenance_saving_] * context[area_let_]).eval()});
    if (turnover_before_ && turnover_after_) {
        const Lanes moves = (context[*turnover_before_] - context[*turnover_after_]) * context[flats_];
        outcomes.upkeep.push_back({.measure = self,
                                   .owner = owner_,
                                   .source = turnover_cost_,
                                   .label = "moves avoided",
                                   .amount = effect.colwise() * (moves * context[turnover_cost_]).eval()});
    }
}

RentRise Renovation::rent(MeasureId self, const Context& context) const
{
    return {.measure = self,
            .owner = owner_,
            .municipality = municipality_,
            .source = rent_rise_,
            .valuation_source = valuation_,
            .flats = context[flats_],
            .rise = context[rent_rise_],
            .in_effect = in_effect(works_.done(context), context[works_.life], works_.reinvest, phase_in_),
            .vacancy = context[vacancy_],
            .valuation = context[valuation_],
            .move_elasticity = context[move_elasticity_],
            .move_source = move_elasticity_};
}

} // namespace byggom
