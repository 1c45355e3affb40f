#include "actors/accounts.hpp"

namespace byggom {
namespace {

/// Contributions buy a right: what the treasury hands on is owed to the worker, and is no free gain of the
/// state.
class PensionSystem final : public Account {
public:
    explicit PensionSystem(FigureLookup& find) : contribution_(find("rules.pension.contribution", "1")) {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        const auto taxes = priced.the(Role::treasury_taxes);
        const auto pensions = priced.the(Role::pension_system);
        for (const auto& people : priced.people) {
            const auto& who = *people.who;
            const auto& right = people.accounts->pension_right;
            Posting posting{taxes,        pensions, who.measure, Kind::tax, LineId::pension_contributions,
                            contribution_};
            sink.add_state_values(posting, {who.person_years}, right);
            posting.payer = pensions;
            posting.payee = priced.persons(who);
            posting.kind = Kind::transfer;
            posting.item = LineId::pension_right;
            sink.add_state_values(posting, {who.person_years}, right);
        }
    }

private:
    FigureId contribution_;
};

} // namespace

std::unique_ptr<Account> pension_system(FigureLookup& find) { return std::make_unique<PensionSystem>(find); }

} // namespace byggom
