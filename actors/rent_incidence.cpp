#include "actors/rent_incidence.hpp"

#include "libpackage/labour/hazards.hpp"

namespace byggom {
namespace {

constexpr int assisted = place(LabourState::social_assistance);

Lanes rent_before(const Household& household, const Context& context)
{
    return context[household.rent] / context.package.rules_to_prices;
}

Lanes rent_after(const Household& household, const RentRise& rise, const Context& context)
{
    return rent_before(household, context) + rise.rise / context.package.rules_to_prices;
}

/// More social assistance than before, claimed.
Lanes claimed_more(const Lanes& before, const Lanes& after, LabourState state, const Households& households)
{
    const Lanes more = (after - before) * households.claimed(state);
    // Whom the law entitles but the area's statistics do not show on assistance has not claimed it before.
    return place(state) == assisted ? more : (before > 0.0).select(lanes(0.0), more).eval();
}

/// One type of household in one state, before and after the rise.
struct Case {
    Budget before;
    Budget after;
    Lanes claimed; ///< more social assistance than before, claimed; nominal SEK a year
};

Case case_of(const Household& household, LabourState state, const RentRise& rise,
             const Households& households, const HouseholdsAtWage& paid, const Context& context)
{
    Case one{households.budget(paid, household, state, rent_before(household, context)),
             households.budget(paid, household, state, rent_after(household, rise, context)), lanes(0.0)};
    one.claimed = claimed_more(one.before.social_assistance, one.after.social_assistance, state, households);
    return one;
}

RentBurden burden_of(const Case& one, const Household& household, LabourState state, const RentRise& rise,
                     const Lanes& households, const Lanes& threshold, double to_prices)
{
    const double monthly = to_prices / 12.0;
    const auto share = [](const Budget& budget) { return Lanes(budget.rent / budget.disposable); };
    // What households are entitled to but do not claim is not theirs to live on.
    const bool claims = place(state) == assisted;
    Budget before = one.before;
    Budget after = one.after;
    if (!claims) {
        before.disposable -= before.social_assistance;
        after.disposable -= after.social_assistance;
        after.disposable += one.claimed;
    }
    const auto under = [](const Budget& budget) {
        return (budget.disposable - budget.rent < budget.norm - 1e-6).eval();
    };
    RentBurden burden;
    burden.household = household.id;
    burden.state = state;
    burden.measure = rise.measure;
    burden.households = households;
    burden.income = before.disposable * monthly;
    burden.income_after = after.disposable * monthly;
    burden.rent = before.rent * monthly;
    burden.rent_after = after.rent * monthly;
    burden.paid_by_municipality = one.claimed * monthly;
    burden.paid_by_state = (after.housing_allowance - before.housing_allowance) * monthly;
    burden.pushed_over = (share(after) > threshold && share(before) <= threshold).select(lanes(1.0), 0.0);
    burden.pushed_under_norm = (under(after) && !under(before)).select(lanes(1.0), 0.0);
    return burden;
}

/// Households that move in each year: those of the stages whose rise comes into effect.
Series moves_of(const RentRise& rise, const Context& context)
{
    const Lanes full =
        rise.flats * (1.0 - rise.vacancy) * rise.move_elasticity * rise.rise / context.mean_rent();
    Series moves = zeros(context.years());
    for (int year = 1; year < context.years(); ++year)
        moves.col(year) = full * (rise.in_effect.col(year) - rise.in_effect.col(year - 1)).max(0.0);
    return moves;
}

/// What the rise moves at the mix of states with the package, of which `each` moves so much in a year.
Series at_the_mix(const ByState& each, const RentRise& rise, const std::vector<Employment>& hired,
                  const Context& context)
{
    const Lanes flats = rise.flats * (1.0 - rise.vacancy_after);
    const auto mix = mix_of_area(context);
    Lanes without = lanes(0.0);
    for (std::size_t state = 0; state < state_count; ++state)
        without += mix[state] * flats * each[state];
    Series sum = each_year(without, context.years());
    for (const auto& people : hired)
        if (!people.displaced) // they live elsewhere
            sum += priced({people.person_years_area}, StateValues(each));
    return sum * rise.in_effect;
}

} // namespace

RentFigures::RentFigures(FigureLookup& find)
    : burden_threshold(find("ren.burden_threshold", "1")), wage(find("wage.cleaner", "SEK/month"))
{}

ByState mix_of_area(const Context& context)
{
    const auto& area = context.package.area;
    const Lanes on_assistance = context[area.on_assistance];
    ByState mix;
    for (std::size_t state = 0; state < state_count; ++state)
        mix[state] = state == static_cast<std::size_t>(assisted)
                         ? on_assistance
                         : (1.0 - on_assistance) * context[area.others[state]];
    return mix;
}

RentIncidence rent_incidence(const RentRise& rise, const std::vector<Employment>& hired,
                             Households& households, const RentFigures& figures, const Context& context)
{
    const double to_prices = context.package.rules_to_prices;
    const auto& paid = households.at(context[figures.wage]);
    ByState allowance = nobody();
    ByState assistance = nobody();
    ByState newly_assisted = nobody();
    for (std::size_t type = 0; type < context.package.households.size(); ++type) {
        const auto& household = context.package.households[type];
        const Lanes weight = context[household.weight] * to_prices;
        const auto& before = paid.supports[type];
        const auto after = households.supports(paid, household, rent_after(household, rise, context));
        for (std::size_t place = 0; place < state_count; ++place) {
            allowance[place] += weight * (after[place].housing_allowance - before[place].housing_allowance);
            assistance[place] +=
                weight * claimed_more(before[place].social_assistance, after[place].social_assistance,
                                      static_cast<LabourState>(place), households);
            if (place != static_cast<std::size_t>(assisted))
                newly_assisted[place] +=
                    context[household.weight] *
                    (before[place].social_assistance <= 0.0 && after[place].social_assistance > 0.0)
                        .select(households.claimed(static_cast<LabourState>(place)), 0.0);
        }
    }
    return {at_the_mix(allowance, rise, hired, context), at_the_mix(assistance, rise, hired, context),
            at_the_mix(newly_assisted, rise, hired, context), moves_of(rise, context)};
}

MovingIn moving_in(const DwellingsAdded& dwellings, Households& households, const RentFigures& figures,
                   const Context& context)
{
    const double to_prices = context.package.rules_to_prices;
    const auto& paid = households.at(context[figures.wage]);
    Lanes allowance = lanes(0.0);
    Lanes assistance = lanes(0.0);
    for (const auto& household : context.package.households) {
        const auto at = [&](const Lanes& rent) {
            return households.budget(paid, household, LabourState::social_assistance, rent);
        };
        const auto before = at(rent_before(household, context));
        const auto after = at(dwellings.rent_a_month / to_prices);
        const Lanes weight = context[household.weight] * to_prices;
        allowance += weight * (after.housing_allowance - before.housing_allowance);
        assistance += weight * (after.social_assistance - before.social_assistance);
    }
    return {dwellings.let.colwise() * (dwellings.on_assistance * allowance).eval(),
            dwellings.let.colwise() * (dwellings.on_assistance * assistance).eval()};
}

std::vector<RentBurden> rent_burdens(const RentRise& rise, Households& households, const RentFigures& figures,
                                     const Context& context)
{
    const Lanes flats = rise.flats * (1.0 - rise.vacancy_after);
    const auto mix = mix_of_area(context);
    const auto& paid = households.at(context[figures.wage]);
    std::vector<RentBurden> burdens;
    for (std::size_t type = 0; type < context.package.households.size(); ++type)
        for (std::size_t place = 0; place < state_count; ++place) {
            const auto state = static_cast<LabourState>(place);
            const auto& household = context.package.households[type];
            burdens.push_back(burden_of(case_of(household, state, rise, households, paid, context), household,
                                        state, rise, context[household.weight] * mix[place] * flats,
                                        context[figures.burden_threshold], context.package.rules_to_prices));
        }
    return burdens;
}

} // namespace byggom
