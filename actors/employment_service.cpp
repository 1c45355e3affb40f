#include "actors/accounts.hpp"

namespace byggom {
namespace {

/// The employment service's own work for people registered as unemployed. Months in training are not charged
/// here: their cost is agreed in the package.
class EmploymentService final : public Account {
public:
    explicit EmploymentService(FigureLookup& find) : service_(find("af.service", "SEK/year")) {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        for (const auto& people : priced.people) {
            const StateValues each({LabourState::unemployed}, priced[service_]);
            sink.add_state_values({priced.the(Role::employment_service), resources, people.who->measure,
                                   Kind::services, LineId::service_employment, service_},
                                  {people.who->person_years}, each);
        }
    }

private:
    FigureId service_;
};

} // namespace

std::unique_ptr<Account> employment_service(FigureLookup& find)
{
    return std::make_unique<EmploymentService>(find);
}

} // namespace byggom
