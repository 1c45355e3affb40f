#include "actors/accounts.hpp"
#include "actors/service_costs.hpp"

namespace byggom {
namespace {

/// Health care. Of people who leave the municipality, the same costs fall on other regions.
class Region final : public Account {
public:
    explicit Region(FigureLookup& find) : care_("unit.health_excess", find) {}

    void lines(const View& view, LineSink& sink) const override
    {
        for (const auto& people : view.people) {
            const auto& who = *people.who;
            const auto cost = care_.cost(who, view.scene);
            Posting posting{view.the(Role::region), resources,    who.measure,
                            Kind::services,         LineId::care, care_.source()};
            sink.add_counted(posting, {who.person_years_local}, cost);
            posting.payer = view.the(Role::rest_of_local_government);
            sink.add_counted(posting, {who.person_years, &who.person_years_local}, cost);
        }
    }

private:
    ServiceCosts care_;
};

} // namespace

std::unique_ptr<Account> region(FigureLookup& find) { return std::make_unique<Region>(find); }

} // namespace byggom
