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
            const auto& who = *people.who;
            const auto cases = who.person_years[place(LabourState::sick_leave)] +
                               who.person_years[place(LabourState::disability)] +
                               who.person_years[place(LabourState::training)];
            sink.add({view.the(Role::social_insurance), resources, who.measure, Kind::services,
                      "handling of insurance cases", handling_, cases.colwise() * view[handling_]});
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
