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
        const auto tenants = priced.the(Role::tenants);
        for (const auto& [who, accounts] : priced.people)
            if (!who->displaced)
                sink.add_state_values({resources, tenants, who->measure, Kind::production, "wages", wage_},
                                      {who->person_years}, accounts->wage);
        for (std::size_t i = 0; i < priced.outcomes.rent.size(); ++i) {
            const auto& rise = priced.outcomes.rent[i];
            const Lanes worth = rise.rise * 12.0 * rise.flats * (1.0 - rise.vacancy) * rise.valuation;
            sink.add({resources, tenants, rise.measure, Kind::external, "worth of the better dwelling",
                      rise.valuation_source, Part::term},
                     rise.in_effect.colwise() * worth);
            sink.add({tenants, resources, rise.measure, Kind::services, "moving because of the rent",
                      move_cost_, Part::term},
                     priced.rents[i].moves.colwise() * priced[move_cost_]);
        }
        for (const auto& dwellings : priced.outcomes.dwellings)
            sink.add({resources, tenants, dwellings.measure, Kind::external, "worth of the new dwelling",
                      dwellings.valuation_source, Part::term},
                     dwellings.rent.colwise() * dwellings.valuation);
    }

private:
    FigureId wage_;
    FigureId move_cost_;
};

} // namespace

std::unique_ptr<Account> tenants(FigureLookup& find) { return std::make_unique<Tenants>(find); }

} // namespace byggom
