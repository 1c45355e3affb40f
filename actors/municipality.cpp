#include "actors/accounts.hpp"
#include "actors/service_costs.hpp"

namespace byggom {
namespace {

/// The municipality's committees. Of people who leave it, the same costs fall on the rest of local
/// government.
class Municipality final : public Account {
public:
    explicit Municipality(FigureLookup& find)
        : assistance_(find("rules.accepted_rent.single", "SEK/month")),
          handling_(find("fs.handling", "SEK/year")),
          move_handling_(find("ren.move_cost_municipality", "SEK")),
          family_services_("unit.family_services", find)
    {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        for (const auto& [who, accounts] : priced.people)
            people(*who, *accounts, priced, sink);
        for (std::size_t i = 0; i < priced.outcomes.rent.size(); ++i)
            rent_rise(priced.outcomes.rent[i], priced.rents[i], priced, sink);
        for (const auto& plot : priced.outcomes.plots)
            ground_rent(plot, priced, sink);
        for (std::size_t i = 0; i < priced.outcomes.dwellings.size(); ++i)
            new_dwellings(priced.outcomes.dwellings[i], priced.moving_in[i], priced, sink);
    }

private:
    void people(const Employment& who, const PersonYears& accounts, const PricedOutcomes& priced,
                LineSink& sink) const
    {
        const auto here = priced.committee(who.municipality, Role::social_committee);
        const auto elsewhere = priced.the(Role::rest_of_local_government);
        const auto both = [&](const StateValues& worth, ActorId payee, Kind kind, LineId item,
                              FigureId source) {
            Posting posting{here, payee, who.measure, kind, item, source};
            sink.add_state_values(posting, {who.person_years_local}, worth);
            posting.payer = elsewhere;
            sink.add_state_values(posting, {who.person_years, &who.person_years_local}, worth);
        };
        both(accounts.assistance, priced.persons(who), Kind::transfer, LineId::assistance, assistance_);
        both(accounts.on_assistance * priced[handling_], resources, Kind::services,
             LineId::assistance_handling, handling_);
        both(family_services_.cost(who, priced.context), resources, Kind::services, LineId::family_services,
             family_services_.source());
    }

    void rent_rise(const RentRise& rise, const RentIncidence& incidence, const PricedOutcomes& priced,
                   LineSink& sink) const
    {
        const auto social = priced.committee(rise.municipality, Role::social_committee);
        const auto staying = priced.the(Role::tenants_staying);
        sink.add(
            {social, staying, rise.measure, Kind::transfer, LineId::assistance_rent, assistance_, Part::term},
            incidence.assistance);
        sink.add({social, resources, rise.measure, Kind::services, LineId::assistance_handling_rent,
                  handling_, Part::term},
                 incidence.newly_assisted.colwise() * priced[handling_]);
        sink.add(
            {social, resources, rise.measure, Kind::services, LineId::moves_city, move_handling_, Part::term},
            incidence.moves.colwise() * priced[move_handling_]);
    }

    void new_dwellings(const DwellingsAdded& dwellings, const MovingIn& moving, const PricedOutcomes& priced,
                       LineSink& sink) const
    {
        sink.add({dwellings.owner, priced.committee(dwellings.municipality, Role::finance_committee),
                  dwellings.measure, Kind::tax, LineId::property_fee, dwellings.fee_source, Part::term},
                 dwellings.fee);
        sink.add({priced.committee(dwellings.municipality, Role::social_committee),
                  priced.the(Role::tenants_moving_in), dwellings.measure, Kind::transfer,
                  LineId::assistance_rent, dwellings.assistance_source, Part::term},
                 moving.assistance);
    }

    static void ground_rent(const PlotLet& plot, const PricedOutcomes& priced, LineSink& sink)
    {
        const auto land = priced.committee(plot.municipality, Role::land_committee);
        sink.add(
            {plot.owner, land, plot.measure, Kind::transfer, LineId::ground_rent, plot.source, Part::term},
            plot.full);
        sink.add({land, plot.owner, plot.measure, Kind::transfer, LineId::ground_rent_rebate,
                  plot.rebate_source, Part::input},
                 plot.rebate);
        // Whoever would have leased it pays less by as much: what is lost is what the plot would have been worth.
        sink.add({priced.the(Role::others), land, plot.measure, Kind::transfer, LineId::without_plot,
                  plot.without_source, Part::term},
                 -plot.without);
        sink.add({land, resources, plot.measure, Kind::external, LineId::plot_worth, plot.worth_source,
                  Part::term},
                 plot.worth);
    }

    FigureId assistance_;
    FigureId handling_;
    FigureId move_handling_;
    ServiceCosts family_services_;
};

} // namespace

std::unique_ptr<Account> municipality(FigureLookup& find) { return std::make_unique<Municipality>(find); }

} // namespace byggom
