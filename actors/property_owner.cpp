#include "actors/accounts.hpp"

namespace byggom {
namespace {

class PropertyOwner final : public Account {
public:
    explicit PropertyOwner(FigureLookup& find)
        : supervision_(find("cost.mentor", "SEK/year")),
          contributions_(find("rules.contributions.total", "1")), vat_(find("rules.vat.standard", "1")),
          margin_(find("heat.margin", "1"))
    {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        for (const auto& works : priced.outcomes.works)
            building(works, sink);
        for (const auto& heat : priced.outcomes.heat)
            fuel(heat, priced, sink);
        for (const auto& upkeep : priced.outcomes.upkeep)
            sink.add({resources, upkeep.owner, upkeep.measure, Kind::services, upkeep.item, upkeep.source},
                     upkeep.amount);
        for (const auto& cost : priced.outcomes.owners_costs)
            sink.add(
                {cost.owner, resources, cost.measure, Kind::services, cost.item, cost.source, Part::input},
                cost.amount);
        for (std::size_t i = 0; i < priced.outcomes.rent.size(); ++i)
            rent(priced.outcomes.rent[i], priced.rents[i], priced, sink);
        for (const auto& dwellings : priced.outcomes.dwellings)
            letting(dwellings, priced, sink);
        for (const auto& hiring : priced.outcomes.hiring)
            newcomers(hiring, priced, sink);
    }

private:
    static void building(const Works& works, LineSink& sink)
    {
        sink.add({works.owner, resources, works.measure, Kind::services, LineId::works_capex, works.source,
                  Part::input},
                 works.capex);
        sink.add({resources, works.owner, works.measure, Kind::services, LineId::works_residual, works.source,
                  Part::term},
                 works.residual);
        if (!any(works.do_minimum_cost))
            return;
        sink.add({works.owner, resources, works.measure, Kind::services, LineId::without_works_capex,
                  works.do_minimum_source, Part::input},
                 -works.do_minimum);
        sink.add({resources, works.owner, works.measure, Kind::services, LineId::without_works_residual,
                  works.do_minimum_source, Part::term},
                 -works.do_minimum_residual);
    }

    /// What is left of the price after the state's VAT and the supplier's margin.
    void fuel(const HeatSaved& heat, const PricedOutcomes& priced, LineSink& sink) const
    {
        const Lanes share = (1.0 - priced[margin_]) / (1.0 + priced[vat_]);
        sink.add({resources, heat.owner, heat.measure, Kind::services, LineId::heat_fuel, heat.source},
                 (heat.kwh * heat.price).colwise() * share);
    }

    static void rent(const RentRise& rise, const RentIncidence& incidence, const PricedOutcomes& priced,
                     LineSink& sink)
    {
        const Lanes full = rise.rise * 12.0 * rise.flats * (1.0 - rise.vacancy_after);
        sink.add({priced.the(Role::tenants_staying), rise.owner, rise.measure, Kind::transfer,
                  LineId::rent_rise, rise.source, Part::term},
                 (rise.in_effect * rise.growth).colwise() * full);
        sink.add({rise.owner, resources, rise.measure, Kind::services, LineId::moves_owner,
                  rise.turnover_source, Part::term},
                 incidence.moves.colwise() * rise.turnover_cost);
    }

    static void letting(const DwellingsAdded& dwellings, const PricedOutcomes& priced, LineSink& sink)
    {
        sink.add({priced.the(Role::tenants_moving_in), dwellings.owner, dwellings.measure, Kind::transfer,
                  LineId::rent_new, dwellings.rent_source, Part::term},
                 dwellings.rent);
        sink.add({dwellings.owner, resources, dwellings.measure, Kind::services, LineId::block_running,
                  dwellings.operating_source, Part::input},
                 dwellings.operating);
    }

    void newcomers(const Hiring& hiring, const PricedOutcomes& priced, LineSink& sink) const
    {
        const Lanes wage_cost = hiring.wage * 12.0 * (1.0 + priced[contributions_]);
        sink.add({hiring.employer, resources, hiring.measure, Kind::services, LineId::hire_supervision,
                  supervision_, Part::input},
                 hiring.supervision_years.colwise() * priced[supervision_]);
        sink.add({hiring.employer, resources, hiring.measure, Kind::services, LineId::hire_lower_output,
                  hiring.productivity_source, Part::input},
                 hiring.labour_years.colwise() * (hiring.productivity_gap * wage_cost).eval());
    }

    FigureId supervision_;
    FigureId contributions_;
    FigureId vat_;
    FigureId margin_;
};

} // namespace

std::unique_ptr<Account> property_owner(FigureLookup& find) { return std::make_unique<PropertyOwner>(find); }

} // namespace byggom
