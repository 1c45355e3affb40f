#include "actors/rules_for_a_time.hpp"

namespace byggom {
namespace {

WorthByState difference(const WorthByState& then, const WorthByState& lasting)
{
    WorthByState more;
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

void RulesForATime::lines(const View& view, const Law& law, const TakeUp& take_up, LineSink& sink) const
{
    const auto& package = view.scene.package;
    const auto always = lasting(package);
    for (int year = 0; year < view.scene.years(); ++year) {
        const auto then = in_force(package, year);
        if (then == always)
            continue;
        Households households(law, take_up, view.scene, then);
        this->year(view, year, households, then, sink);
    }
}

void RulesForATime::year(const View& view, int year, Households& then, const InForce& in_force,
                         LineSink& sink) const
{
    for (const auto& [who, accounts] : view.people) {
        const auto& at_the_time = then.accounts_of(*who);
        const auto line = [&](ActorId payer, ActorId payee, Kind kind, std::string_view label,
                              FigureId source, const Counted& counted, const WorthByState& worth) {
            if (!worth.empty())
                sink.add({payer, payee, who->measure, kind, label, source},
                         in_year(priced(counted, worth), year));
        };
        const auto persons = view.persons(*who);
        line(resources, view.the(Role::treasury_taxes), Kind::production,
             "employer contributions reduced for a time", contributions_, {who->person_years},
             difference(at_the_time.contributions, accounts->contributions));
        line(view.the(Role::treasury_social_insurance), persons, Kind::transfer,
             "housing allowance: supplement for a time", allowance_, {who->person_years},
             difference(at_the_time.housing_allowance, accounts->housing_allowance));
        const auto assistance = difference(at_the_time.assistance, accounts->assistance);
        line(view.committee(who->municipality, Role::social_committee), persons, Kind::transfer,
             "social assistance: less for what holds for a time", assistance_, {who->person_years_local},
             assistance);
        line(view.the(Role::rest_of_local_government), persons, Kind::transfer,
             "social assistance: less for what holds for a time", assistance_,
             {who->person_years, &who->person_years_local}, assistance);
    }
    job_premium(view, year, in_force.job_premium, sink);
}

/// To who comes to work through the package; who loses a job to it had none to take.
void RulesForATime::job_premium(const View& view, int year, double share, LineSink& sink) const
{
    if (share == 0.0)
        return;
    const double to_prices = view.scene.package.rules_to_prices;
    for (const auto& [who, accounts] : view.people) {
        if (who->displaced)
            continue;
        const Lanes premium =
            share * to_prices * job_premium_.on(who->wage * 12.0 / to_prices, view.scene.draw);
        const WorthByState worth({LabourState::employed, LabourState::subsidised}, premium);
        sink.add({view.the(Role::treasury_labour_market), view.persons(*who), who->measure, Kind::transfer,
                  "job premium", job_premium_.source()},
                 in_year(priced({who->person_years}, worth), year));
    }
}

} // namespace byggom
