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
    field.optional_number("heat_price_growth", heat_price_growth_, {"1/year", -0.2, 0.2},
                          "Yearly growth of the heat price beyond inflation; left out, that of [growth].");
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
    field.optional_number("vacancy_after", vacancy_after_, a_share,
                          "Share of the flats empty while the works are in effect; left out, as before.");
    field.optional_number(
        "worth", worth_, {"SEK/month", 0, 1e5},
        "What the better dwelling is worth to those who live there, a flat; left out, it follows "
        "from what the works cost beyond the repair.");
    field.number(
        "theta", theta_, {"1", 0, 2}, from_catalogue("tenants.theta"),
        "Share of the works' yearly cost beyond the repair's that those who live there would pay for.");
    field.number("worth_most", worth_most_, {"SEK/month", 0, 1e5}, from_catalogue("tenants.worth_most"),
                 "Most that the better dwelling is worth where no worth is stated, for a flat of 75 m2.");
    field.optional_number("evacuation", evacuation_, {"SEK", 0, 1e6},
                          "The owner's cost of housing one household elsewhere during the works, with VAT.");
    field.optional_number("empty_months", empty_months_, {"month", 0, 60},
                          "Months for which a flat stands empty for the works.");
    field.gone("valuation",
               "write worth, in SEK a month and flat, or leave it out: a rent rise makes no dwelling "
               "better");
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
    Works& built = outcomes.works.emplace_back();
    works(self, context, built);
    const Series effect = in_effect(built.done, built.life, works_.reinvest);
    outcomes.heat.push_back(heat(self, context, effect));
    upkeep(self, context, effect, outcomes);
    around(self, context, built.done, outcomes);
    outcomes.rent.push_back(rent(self, context, built, effect));
}

void Renovation::works(MeasureId self, const Context& context, Works& works) const
{
    const Lanes area = context[area_let_];
    const bool with_a_rise = any(context[rent_rise_]);
    works.measure = self;
    works.owner = owner_;
    works_.lay_out(context, area, with_a_rise ? context[context.package.growth.rent] : lanes(0.0), works);
    works.do_minimum_source = do_minimum_;
    BuildingWorks::spare(context, context[do_minimum_] * area, context[do_minimum_life_], works);
}

/// What the works cost the owner beside the builder.
void Renovation::around(MeasureId self, const Context& context, const Series& done, Outcomes& outcomes) const
{
    const auto falls = [&](FigureId source, LineId item, const Lanes& each) {
        outcomes.owners_costs.push_back({.measure = self,
                                         .owner = owner_,
                                         .source = source,
                                         .item = item,
                                         .amount = done.colwise() * (context[flats_] * each).eval()});
    };
    if (evacuation_)
        falls(*evacuation_, LineId::works_evacuation, context[*evacuation_]);
    if (empty_months_)
        falls(*empty_months_, LineId::works_empty, context[*empty_months_] * context.mean_rent());
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
    const auto growth = heat_price_growth_.value_or(context.package.growth.energy);
    Lanes price = context[heat_price_] * (1.0 - context[heat_fixed_share_]);
    for (int year = 0; year < context.years(); ++year) {
        saved.price.col(year) = price;
        price *= 1.0 + context[growth];
    }
    return saved;
}

void Renovation::upkeep(MeasureId self, const Context& context, const Series& effect,
                        Outcomes& outcomes) const
{
    if (!maintenance_saving_ && !turnover_before_)
        return;
    const Series grown = effect * context.growth(context.package.growth.running);
    if (maintenance_saving_)
        outcomes.upkeep.push_back(
            {.measure = self,
             .owner = owner_,
             .source = *maintenance_saving_,
             .item = LineId::upkeep_saved,
             .amount = grown.colwise() * (context[*maintenance_saving_] * context[area_let_]).eval()});
    if (turnover_before_ && turnover_after_) {
        const Lanes moves = (context[*turnover_before_] - context[*turnover_after_]) * context[flats_];
        outcomes.upkeep.push_back({.measure = self,
                                   .owner = owner_,
                                   .source = turnover_cost_,
                                   .item = LineId::moves_avoided,
                                   .amount = grown.colwise() * (moves * context[turnover_cost_]).eval()});
    }
}

RentRise Renovation::rent(MeasureId self, const Context& context, const Works& works,
                          const Series& effect) const
{
    const Lanes rate = context.society_rates().col(0);
    const Lanes a_year =
        annuity(works.cost, rate, works.life) - annuity(works.do_minimum_cost, rate, works.do_minimum_life);
    constexpr double usual_flat = 75.0; // m2, of which worth_most speaks
    RentRise rise{.measure = self,
                  .owner = owner_,
                  .municipality = municipality_,
                  .source = rent_rise_,
                  .worth_source = worth_.value_or(theta_),
                  .move_source = move_elasticity_,
                  .turnover_source = turnover_cost_,
                  .flats = context[flats_],
                  .rise = context[rent_rise_],
                  .in_effect =
                      phase_in_ == 1 ? effect : in_effect(works.done, works.life, works_.reinvest, phase_in_),
                  .better = effect,
                  .growth = context.growth(context.package.growth.rent),
                  .vacancy = context[vacancy_],
                  .vacancy_after = context[vacancy_after_.value_or(vacancy_)],
                  .stated_worth = std::nullopt,
                  .dearer = a_year.max(0.0) / context[flats_] / 12.0,
                  .would_pay = lanes(0.0),
                  .worth_most = lanes(0.0),
                  .move_elasticity = context[move_elasticity_],
                  .turnover_cost = context[turnover_cost_]};
    if (worth_) {
        rise.stated_worth = context[*worth_];
    } else {
        rise.would_pay = context[theta_];
        rise.worth_most = context[worth_most_] * (context[area_let_] / context[flats_]) / usual_flat;
    }
    return rise;
}

} // namespace byggom
