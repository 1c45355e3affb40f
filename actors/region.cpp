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
            const Series all = care_.cost(who.person_years, who, view.scene);
            const Series local = care_.cost(who.person_years_local, who, view.scene);
            sink.add({view.the(Role::region), resources, who.measure, Kind::services, "health care",
                      care_.source(), local});
            sink.add({view.the(Role::rest_of_local_government), resources, who.measure, Kind::services,
                      "health care", care_.source(), all - local});
        }
    }

private:
    ServiceCosts care_;
};

} // namespace

std::unique_ptr<Account> region(FigureLookup& find) { return std::make_unique<Region>(find); }

} // namespace byggom
