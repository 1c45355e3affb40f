#include "actors/accounts.hpp"

namespace byggom {
namespace {

class Tenants final : public Account {
public:
    explicit Tenants(FigureLookup& find)
        : wage_(find("wage.cleaner", "SEK/month")), move_cost_(find("ren.move_cost_tenant", "SEK"))
    {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        const auto helped = priced.the(Role::tenants_helped);
        for (const auto& [who, accounts] : priced.people)
            if (!who->displaced)
                sink.add_state_values(
                    {resources, helped, who->measure, Kind::production, LineId::wages, wage_},
                    {who->person_years}, accounts->wage);
        for (std::size_t i = 0; i < priced.outcomes.rent.size(); ++i)
            staying(priced.outcomes.rent[i], priced.rents[i], priced, sink);
        for (const auto& dwellings : priced.outcomes.dwellings)
            sink.add({resources, priced.the(Role::tenants_moving_in), dwellings.measure, Kind::external,
                      LineId::dwelling_worth_new, dwellings.worth_source, Part::term},
                     dwellings.worth);
    }

private:
    /// The better dwelling is worth the same to those who live there whatever rent is charged for it.
    void staying(const RentRise& rise, const RentIncidence& incidence, const PricedOutcomes& priced,
                 LineSink& sink) const
    {
        const auto tenants = priced.the(Role::tenants_staying);
        const Lanes worth = rise.worth * 12.0 * rise.flats * (1.0 - rise.vacancy_after);
        sink.add({resources, tenants, rise.measure, Kind::external, LineId::dwelling_worth, rise.worth_source,
                  Part::term},
                 (rise.better * rise.growth).colwise() * worth);
        sink.add(
            {tenants, resources, rise.measure, Kind::services, LineId::moves_tenant, move_cost_, Part::term},
            incidence.moves.colwise() * priced[move_cost_]);
        if (!any(rise.vacancy - rise.vacancy_after))
            return;
        // Who rents a flat that stood empty pays its rent, and has a dwelling that is worth it.
        const auto new_tenants = priced.the(Role::tenants_moving_in);
        const Lanes let = (rise.vacancy - rise.vacancy_after) * rise.flats * 12.0;
        const Series rent = (rise.better * rise.growth).colwise() * (let * priced.context.mean_rent()).eval();
        sink.add({new_tenants, rise.owner, rise.measure, Kind::transfer, LineId::rent_vacancy, rise.source,
                  Part::term},
                 rent);
        sink.add({resources, new_tenants, rise.measure, Kind::external, LineId::dwelling_worth,
                  rise.worth_source, Part::term},
                 rent);
    }

    FigureId wage_;
    FigureId move_cost_;
};

} // namespace

std::unique_ptr<Account> tenants(FigureLookup& find) { return std::make_unique<Tenants>(find); }

} // namespace byggom
