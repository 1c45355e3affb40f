#include "actors/accounts.hpp"

namespace byggom {
namespace {

/// The social insurance agency pays benefits out for the treasury; only its own administration is its
/// account.
class SocialInsurance final : public Account {
public:
    explicit SocialInsurance(FigureLookup& find) : handling_(find("fk.handling", "SEK/year")) {}

    void lines(const View& view, LineSink& sink) const override
    {
        for (const auto& people : view.people) {
            const WorthByState each({LabourState::sick_leave, LabourState::disability, LabourState::training},
                                    view[handling_]);
            sink.add_counted({view.the(Role::social_insurance), resources, people.who->measure,
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
