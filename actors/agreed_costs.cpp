#include "actors/accounts.hpp"

namespace byggom {
namespace {

class AgreedCosts final : public Account {
public:
    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        for (const auto& service : priced.outcomes.services)
            sink.add({service.payer, resources, service.measure, Kind::services, service.item, service.source,
                      Part::input},
                     service.amount);
        for (const auto& outcome : priced.outcomes.named)
            sink.add(
                {outcome.payer, outcome.payee, outcome.measure, outcome.kind, outcome.item, outcome.source},
                outcome.quantity.colwise() * outcome.unit_value);
    }
};

} // namespace

std::unique_ptr<Account> agreed_costs(FigureLookup&) { return std::make_unique<AgreedCosts>(); }

} // namespace byggom
