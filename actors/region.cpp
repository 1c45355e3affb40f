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
            Line line{view.the(Role::region),
                      resources,
                      who.measure,
                      Kind::services,
                      "health care",
                      care_.source(),
                      care_.cost(who.person_years_local, who, view.scene)};
            sink.add(line);
            line.payer = view.the(Role::rest_of_local_government);
            line.amount = care_.cost(who.person_years, who, view.scene) - line.amount;
            sink.add(line);
        }
    }

private:
    ServiceCosts care_;
};

} // namespace

std::unique_ptr<Account> region(FigureLookup& find) { return std::make_unique<Region>(find); }

} // namespace byggom
