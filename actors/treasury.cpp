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
            sink.add({priced.the(Role::treasury_taxes), heat.owner, heat.measure, Kind::tax,
                      "heat saved: VAT", vat_},
                     (heat.kwh * heat.price).colwise() * (priced[vat_] / (1.0 + priced[vat_])).eval());
        for (const auto& [who, accounts] : priced.people)
            people(*who, *accounts, priced, sink);
        for (std::size_t i = 0; i < priced.outcomes.rent.size(); ++i)
            sink.add({priced.the(Role::treasury_social_insurance), priced.the(Role::tenants),
                      priced.outcomes.rent[i].measure, Kind::transfer, "housing allowance for the rent rise",
                      housing_, Part::term},
                     priced.rents[i].housing_allowance);
        for (const auto& hiring : priced.outcomes.hiring)
            if (hiring.scheme != 0)
                sink.add({priced.the(Role::treasury_labour_market), hiring.employer, hiring.measure,
                          Kind::transfer, "wage subsidy", subsidy_.source(hiring.scheme), Part::input},
                         hiring.subsidised_years.colwise() *
                             subsidy_.yearly(hiring.scheme, hiring.wage, priced.context));
    }

private:
    /// Letting of dwellings is exempt, so VAT on works is a final cost of the owner.
    void vat_on_works(const Works& works, const PricedOutcomes& priced, LineSink& sink) const
    {
        const auto taxes = priced.the(Role::treasury_taxes);
        const Series vat = works.capex.colwise() * priced[vat_];
        const Series saved = works.do_minimum.colwise() * priced[vat_];
        sink.add({works.owner, taxes, works.measure, Kind::tax, "VAT on works", vat_, Part::input}, vat);
        if (!(saved == 0.0).all())
            sink.add(
                {works.owner, taxes, works.measure, Kind::tax, "without: VAT on repair", vat_, Part::input},
                -saved);
        sink.add({taxes, resources, works.measure, Kind::tax, "VAT of displaced works", vat_, Part::input},
                 (vat - saved).colwise() * (1.0 - works.additionality).eval());
    }

    void people(const Employment& who, const PersonYears& accounts, const PricedOutcomes& priced,
                LineSink& sink) const
    {
        const auto persons = priced.persons(who);
        const auto taxes = priced.the(Role::treasury_taxes);
        const auto line = [&](ActorId payer, ActorId payee, Kind kind, std::string_view label,
                              FigureId source, const StateValues& worth) {
            sink.add_state_values({payer, payee, who.measure, kind, label, source}, {who.person_years},
                                  worth);
        };
        line(resources, taxes, Kind::production, "employer contributions", contributions_,
             accounts.contributions);
        line(persons, taxes, Kind::tax, "state income tax", state_tax_, accounts.state_tax);
        line(taxes, persons, Kind::tax, "in-work tax credit", credit_, accounts.in_work_credit);
        line(priced.the(Role::treasury_labour_market), persons, Kind::transfer,
             "unemployment and activity benefits", labour_market_, accounts.labour_market_benefit);
        line(priced.the(Role::treasury_social_insurance), persons, Kind::transfer,
             "sickness and disability benefits", insurance_, accounts.insurance_benefit);
        line(priced.the(Role::treasury_social_insurance), persons, Kind::transfer, "housing allowance",
             housing_, accounts.housing_allowance);
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
