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

    void lines(const View& view, LineSink& sink) const override
    {
        for (const auto& [who, accounts] : view.people) {
            if (view.scene.package.equalisation)
                equalised(*who, *accounts, view, sink);
            else
                kept(*who, *accounts, view, sink);
        }
    }

private:
    void equalised(const Employment& who, const PersonYears& accounts, const View& view, LineSink& sink) const
    {
        const auto rest = view.the(Role::rest_of_local_government);
        const auto line = [&](ActorId payer, ActorId payee, LineId item, FigureId source,
                              const Counted& counted, const WorthByState& worth) {
            sink.add_counted({payer, payee, who.measure, Kind::tax, item, source}, counted, worth);
        };
        line(view.persons(who), rest, LineId::tax_municipal, tax_.municipal_rate(), {who.person_years},
             accounts.municipal_tax);
        line(view.persons(who), rest, LineId::tax_regional, tax_.region_rate(), {who.person_years},
             accounts.region_tax);
        const Counted settled{who.person_years_local, nullptr, LocalTax::settled_after};
        line(rest, view.committee(who.municipality, Role::finance_committee), LineId::tax_municipal_kept,
             tax_.municipal_equalisation(), settled,
             accounts.taxable_income * tax_.municipality_keeps(view.scene));
        line(rest, view.the(Role::region), LineId::tax_regional_kept, tax_.region_equalisation(), settled,
             accounts.taxable_income * tax_.region_keeps(view.scene));
    }

    void kept(const Employment& who, const PersonYears& accounts, const View& view, LineSink& sink) const
    {
        const auto rest = view.the(Role::rest_of_local_government);
        const auto both = [&](const WorthByState& tax, ActorId here, LineId item, FigureId source) {
            Posting posting{view.persons(who), here, who.measure, Kind::tax, item, source};
            sink.add_counted(posting, {who.person_years_local}, tax);
            posting.payee = rest;
            sink.add_counted(posting, {who.person_years, &who.person_years_local}, tax);
        };
        both(accounts.municipal_tax, view.committee(who.municipality, Role::finance_committee),
             LineId::tax_municipal, tax_.municipal_rate());
        both(accounts.region_tax, view.the(Role::region), LineId::tax_regional, tax_.region_rate());
    }

    LocalTax tax_;
};

} // namespace

std::unique_ptr<Account> rest_of_local_government(FigureLookup& find)
{
    return std::make_unique<RestOfLocalGovernment>(find);
}

} // namespace byggom
