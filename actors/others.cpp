#include "actors/accounts.hpp"

namespace byggom {
namespace {

/// People outside the deal: those who lose jobs to it, and those whom additional works employ.
class Others final : public Account {
public:
    explicit Others(FigureLookup& find) : wage_(find("wage.cleaner", "SEK/month")) {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        for (const auto& [who, accounts] : priced.people)
            if (who->displaced)
                sink.add_state_values({resources, priced.the(Role::others), who->measure, Kind::production,
                                       who->industry ? LineId::industry_wages : LineId::wages, wage_},
                                      {who->person_years}, accounts->wage);
    }

private:
    FigureId wage_;
};

} // namespace

std::unique_ptr<Account> others(FigureLookup& find) { return std::make_unique<Others>(find); }

} // namespace byggom
