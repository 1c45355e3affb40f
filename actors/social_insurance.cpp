#include "actors/accounts.hpp"

namespace byggom {
namespace {

/// The social insurance agency pays benefits out for the treasury; only its own administration is its
/// account.
class SocialInsurance final : public Account {
public:
    explicit SocialInsurance(FigureLookup& find) : handling_(find("fk.handling", "SEK/year")) {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        for (const auto& people : priced.people) {
            const StateValues each({LabourState::sick_leave, LabourState::disability, LabourState::training},
                                   priced[handling_]);
            sink.add_state_values({priced.the(Role::social_insurance), resources, people.who->measure,
                                   Kind::services, LineId::handling_insurance, handling_},
                                  {people.who->person_years}, each);
        }
    }

private:
    FigureId handling_;
};

} // namespace

std::unique_ptr<Account> social_insurance(FigureLookup& find)
{
    return std::make_unique<SocialInsurance>(find);
}

} // namespace byggom
