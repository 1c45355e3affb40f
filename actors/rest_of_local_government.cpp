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
        sink.add({view.persons(who), rest, who.measure, Kind::tax, "municipal tax", tax_.municipal_rate(),
                  priced(who.person_years, accounts, &PersonYear::municipal_tax)});
        sink.add({view.persons(who), rest, who.measure, Kind::tax, "regional tax", tax_.region_rate(),
                  priced(who.person_years, accounts, &PersonYear::region_tax)});
        const Series settled =
            two_years_later(priced(who.person_years_local, accounts, &PersonYear::taxable_income));
        sink.add({rest, view.committee(who.municipality, Role::finance_committee), who.measure, Kind::tax,
                  "municipal tax after equalisation", tax_.municipal_equalisation(),
                  settled.colwise() * tax_.municipality_keeps(view.scene)});
        sink.add({rest, view.the(Role::region), who.measure, Kind::tax, "regional tax after equalisation",
                  tax_.region_equalisation(), settled.colwise() * tax_.region_keeps(view.scene)});
    }

    void kept(const Employment& who, const PersonYears& accounts, const View& view, LineSink& sink) const
    {
        const auto rest = view.the(Role::rest_of_local_government);
        const auto both = [&](Lanes PersonYear::*part, ActorId here, std::string_view label,
                              FigureId source) {
            const Series all = priced(who.person_years, accounts, part);
            const Series local = priced(who.person_years_local, accounts, part);
            sink.add({view.persons(who), here, who.measure, Kind::tax, label, source, local});
            sink.add({view.persons(who), rest, who.measure, Kind::tax, label, source, all - local});
        };
        both(&PersonYear::municipal_tax, view.committee(who.municipality, Role::finance_committee),
             "municipal tax", tax_.municipal_rate());
        both(&PersonYear::region_tax, view.the(Role::region), "regional tax", tax_.region_rate());
    }

    LocalTax tax_;
};

} // namespace

std::unique_ptr<Account> rest_of_local_government(FigureLookup& find)
{
    return std::make_unique<RestOfLocalGovernment>(find);
}

} // namespace byggom
