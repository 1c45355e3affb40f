#include "actors/accounts.hpp"
#include "actors/local_tax.hpp"

namespace byggom {
namespace {

/// All other municipalities and regions. Local tax comes in here and is settled two years later, when
/// equalisation leaves the municipality and the region only the difference between their own rate and the
/// equalised one.
class RestOfLocalGovernment final : public Account {
public:
    explicit RestOfLocalGovernment(FigureLookup& find) : tax_(find) {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        for (const auto& [who, accounts] : priced.people) {
            if (priced.context.package.equalisation)
                equalised(*who, *accounts, priced, sink);
            else
                kept(*who, *accounts, priced, sink);
        }
    }

private:
    void equalised(const Employment& who, const PersonYears& accounts, const PricedOutcomes& priced,
                   LineSink& sink) const
    {
        const auto rest = priced.the(Role::rest_of_local_government);
        const auto line = [&](ActorId payer, ActorId payee, LineId item, FigureId source,
                              const StateYears& state_years, const StateValues& worth) {
            sink.add_state_values({payer, payee, who.measure, Kind::tax, item, source}, state_years, worth);
        };
        line(priced.persons(who), rest, LineId::tax_municipal, tax_.municipal_rate(), {who.person_years},
             accounts.municipal_tax);
        line(priced.persons(who), rest, LineId::tax_regional, tax_.region_rate(), {who.person_years},
             accounts.region_tax);
        const StateYears settled{who.person_years_local, nullptr, LocalTax::settled_after};
        line(rest, priced.committee(who.municipality, Role::finance_committee), LineId::tax_municipal_kept,
             tax_.municipal_equalisation(), settled,
             accounts.taxable_income * tax_.municipality_keeps(priced.context));
        line(rest, priced.the(Role::region), LineId::tax_regional_kept, tax_.region_equalisation(), settled,
             accounts.taxable_income * tax_.region_keeps(priced.context));
    }

    void kept(const Employment& who, const PersonYears& accounts, const PricedOutcomes& priced,
              LineSink& sink) const
    {
        const auto rest = priced.the(Role::rest_of_local_government);
        const auto both = [&](const StateValues& tax, ActorId here, LineId item, FigureId source) {
            Posting posting{priced.persons(who), here, who.measure, Kind::tax, item, source};
            sink.add_state_values(posting, {who.person_years_local}, tax);
            posting.payee = rest;
            sink.add_state_values(posting, {who.person_years, &who.person_years_local}, tax);
        };
        both(accounts.municipal_tax, priced.committee(who.municipality, Role::finance_committee),
             LineId::tax_municipal, tax_.municipal_rate());
        both(accounts.region_tax, priced.the(Role::region), LineId::tax_regional, tax_.region_rate());
    }

    LocalTax tax_;
};

} // namespace

std::unique_ptr<Account> rest_of_local_government(FigureLookup& find)
{
    return std::make_unique<RestOfLocalGovernment>(find);
}

} // namespace byggom
