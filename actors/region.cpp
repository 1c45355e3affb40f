#include "actors/accounts.hpp"
#include "actors/service_costs.hpp"

namespace byggom {
namespace {

/// Health care. Of people who leave the municipality, the same costs fall on other regions.
class Region final : public Account {
public:
    explicit Region(FigureLookup& find) : care_("unit.health_excess", find) {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        for (const auto& people : priced.people) {
            const auto& who = *people.who;
            const auto cost = care_.cost(who, priced.context);
            Posting posting{priced.the(Role::region), resources,    who.measure,
                            Kind::services,           LineId::care, care_.source()};
            sink.add_state_values(posting, {who.person_years_local}, cost);
            posting.payer = priced.the(Role::rest_of_local_government);
            sink.add_state_values(posting, {who.person_years, &who.person_years_local}, cost);
        }
    }

private:
    ServiceCosts care_;
};

} // namespace

std::unique_ptr<Account> region(FigureLookup& find) { return std::make_unique<Region>(find); }

} // namespace byggom
