#include "actors/accounts.hpp"
#include "actors/service_costs.hpp"

namespace byggom {
namespace {

class Justice final : public Account {
public:
    explicit Justice(FigureLookup& find) : cost_("unit.justice", find) {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        for (const auto& people : priced.people) {
            const auto& who = *people.who;
            sink.add_state_values({priced.the(Role::justice), resources, who.measure, Kind::services,
                                   LineId::justice, cost_.source()},
                                  {who.person_years}, cost_.cost(who, priced.context));
        }
    }

private:
    ServiceCosts cost_;
};

} // namespace

std::unique_ptr<Account> justice(FigureLookup& find) { return std::make_unique<Justice>(find); }

} // namespace byggom
