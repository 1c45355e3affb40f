#include "actors/rules_for_a_time.hpp"

namespace byggom {
namespace {

StateValues difference(const StateValues& then, const StateValues& lasting)
{
    StateValues more;
    more.add(then, 1.0);
    more.add(lasting, -1.0);
    return more;
}

/// One year of a series, the others nothing.
Series in_year(const Series& amounts, int year)
{
    Series one = zeros(static_cast<int>(amounts.cols()));
    one.col(year) = amounts.col(year);
    return one;
}

} // namespace

RulesForATime::RulesForATime(FigureLookup& find)
    : contributions_(find("rules.contributions.young", "1")),
      allowance_(find("rules.housing_allowance.temporary_supplement", "1")),
      assistance_(find("rules.norm.single", "SEK/month")), job_premium_(find)
{}

void RulesForATime::lines(const PricedOutcomes& priced, const Law& law, const TakeUp& take_up,
                          LineSink& sink) const
{
    const auto& package = priced.context.package;
    const auto always = lasting_rules(package);
    for (int year = 0; year < priced.context.years(); ++year) {
        const auto then = in_force(package, year);
        if (then == always)
            continue;
        Households households(law, take_up, priced.context, then);
        this->year(priced, year, households, then, sink);
    }
}

void RulesForATime::year(const PricedOutcomes& priced, int year, Households& then, const InForce& in_force,
                         LineSink& sink) const
{
    for (const auto& [who, accounts] : priced.people) {
        const auto& at_the_time = then.accounts_of(*who);
        const auto line = [&](ActorId payer, ActorId payee, Kind kind, LineId item, FigureId source,
                              const StateYears& counted, const StateValues& worth) {
            if (!worth.empty())
                sink.add({payer, payee, who->measure, kind, item, source},
                         in_year(byggom::priced(counted, worth), year));
        };
        const auto persons = priced.persons(*who);
        line(resources, priced.the(Role::treasury_taxes), Kind::production, LineId::contributions_for_a_time,
             contributions_, {who->person_years},
             difference(at_the_time.contributions, accounts->contributions));
        line(priced.the(Role::treasury_social_insurance), persons, Kind::transfer,
             LineId::benefit_housing_allowance_for_a_time, allowance_, {who->person_years},
             difference(at_the_time.housing_allowance, accounts->housing_allowance));
        const auto assistance = difference(at_the_time.assistance, accounts->assistance);
        line(priced.committee(who->municipality, Role::social_committee), persons, Kind::transfer,
             LineId::assistance_for_a_time, assistance_, {who->person_years_local}, assistance);
        line(priced.the(Role::rest_of_local_government), persons, Kind::transfer,
             LineId::assistance_for_a_time, assistance_, {who->person_years, &who->person_years_local},
             assistance);
    }
    job_premium(priced, year, in_force.job_premium, sink);
}

/// To who comes to work through the package; who loses a job to it had none to take.
void RulesForATime::job_premium(const PricedOutcomes& priced, int year, double share, LineSink& sink) const
{
    if (share == 0.0)
        return;
    const double to_prices = priced.context.package.rules_to_prices;
    for (const auto& [who, accounts] : priced.people) {
        if (who->displaced)
            continue;
        const Lanes premium =
            share * to_prices * job_premium_.on(who->wage * 12.0 / to_prices, priced.context.draw);
        const StateValues worth({LabourState::employed, LabourState::subsidised}, premium);
        sink.add({priced.the(Role::treasury_labour_market), priced.persons(*who), who->measure,
                  Kind::transfer, LineId::benefit_job_premium, job_premium_.source()},
                 in_year(byggom::priced({who->person_years}, worth), year));
    }
}

} // namespace byggom
