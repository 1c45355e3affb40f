#include "actors/accounts.hpp"
#include "actors/law/wage_subsidy.hpp"

namespace byggom {
namespace {

/// Taxes, labour-market benefits, and social-insurance and housing benefits, each an account of its own.
class Treasury final : public Account {
public:
    explicit Treasury(FigureLookup& find)
        : vat_(find("rules.vat.standard", "1")), contributions_(find("rules.contributions.total", "1")),
          state_tax_(find("rules.state_tax.rate", "1")), credit_(find("rules.price_base_amount", "SEK/year")),
          labour_market_(find("rules.activity_support.floor", "SEK/day")),
          insurance_(find("rules.sick_pay.rate", "1")),
          housing_(find("rules.housing_allowance.family.share", "1")), subsidy_(find)
    {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        for (const auto& works : priced.outcomes.works)
            vat_on_works(works, priced, sink);
        for (const auto& heat : priced.outcomes.heat)
            sink.add({priced.the(Role::treasury_taxes), heat.owner, heat.measure, Kind::tax, LineId::heat_vat,
                      vat_},
                     (heat.kwh * heat.price).colwise() * (priced[vat_] / (1.0 + priced[vat_])).eval());
        for (const auto& [who, accounts] : priced.people)
            people(*who, *accounts, priced, sink);
        const auto social = priced.the(Role::treasury_social_insurance);
        for (std::size_t i = 0; i < priced.outcomes.rent.size(); ++i)
            sink.add({social, priced.the(Role::tenants_staying), priced.outcomes.rent[i].measure,
                      Kind::transfer, LineId::benefit_housing_allowance_rent, housing_, Part::term},
                     priced.rents[i].housing_allowance);
        for (std::size_t i = 0; i < priced.outcomes.dwellings.size(); ++i)
            sink.add({social, priced.the(Role::tenants_moving_in), priced.outcomes.dwellings[i].measure,
                      Kind::transfer, LineId::benefit_housing_allowance_rent, housing_, Part::term},
                     priced.moving_in[i].housing_allowance);
        for (const auto& hiring : priced.outcomes.hiring)
            if (hiring.scheme != SubsidyScheme::none)
                sink.add({priced.the(Role::treasury_labour_market), hiring.employer, hiring.measure,
                          Kind::transfer, LineId::hire_subsidy, subsidy_.source(hiring.scheme), Part::input},
                         hiring.subsidised_years.colwise() *
                             subsidy_.yearly(hiring.scheme, hiring.wage, priced.context));
    }

private:
    /// Letting of dwellings is exempt, so VAT on works is a final cost of the owner.
    void vat_on_works(const Works& works, const PricedOutcomes& priced, LineSink& sink) const
    {
        const auto taxes = priced.the(Role::treasury_taxes);
        const auto imputed = priced.the(Role::treasury_imputed);
        const auto line = [&](ActorId payer, ActorId payee, LineId item, Part part, const Series& before_vat,
                              double sign) {
            sink.add({payer, payee, works.measure, Kind::tax, item, vat_, part},
                     before_vat.colwise() * (sign * works.vat).eval());
        };
        line(works.owner, taxes, LineId::works_vat, Part::input, works.capex, 1.0);
        line(imputed, works.owner, LineId::works_residual_vat, Part::term, works.residual, 1.0);
        if (!any(works.do_minimum_cost))
            return;
        line(works.owner, taxes, LineId::without_works_vat, Part::input, works.do_minimum, -1.0);
        line(imputed, works.owner, LineId::without_works_residual_vat, Part::term, works.do_minimum_residual,
             -1.0);
    }

    void people(const Employment& who, const PersonYears& accounts, const PricedOutcomes& priced,
                LineSink& sink) const
    {
        const auto persons = priced.persons(who);
        const auto taxes = priced.the(Role::treasury_taxes);
        const auto line = [&](ActorId payer, ActorId payee, Kind kind, LineId item, FigureId source,
                              const StateValues& worth) {
            sink.add_state_values({payer, payee, who.measure, kind, item, source}, {who.person_years}, worth);
        };
        line(resources, taxes, Kind::production,
             who.industry ? LineId::industry_contributions : LineId::contributions, contributions_,
             accounts.contributions);
        line(persons, taxes, Kind::tax, LineId::tax_state, state_tax_, accounts.state_tax);
        line(taxes, persons, Kind::tax, LineId::tax_in_work_credit, credit_, accounts.in_work_credit);
        line(priced.the(Role::treasury_labour_market), persons, Kind::transfer, LineId::benefit_unemployment,
             labour_market_, accounts.labour_market_benefit);
        line(priced.the(Role::treasury_social_insurance), persons, Kind::transfer, LineId::benefit_sickness,
             insurance_, accounts.insurance_benefit);
        line(priced.the(Role::treasury_social_insurance), persons, Kind::transfer,
             LineId::benefit_housing_allowance, housing_, accounts.housing_allowance);
    }

    FigureId vat_;
    FigureId contributions_;
    FigureId state_tax_;
    FigureId credit_;
    FigureId labour_market_;
    FigureId insurance_;
    FigureId housing_;
    WageSubsidy subsidy_;
};

} // namespace

std::unique_ptr<Account> treasury(FigureLookup& find) { return std::make_unique<Treasury>(find); }

} // namespace byggom
