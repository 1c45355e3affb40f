#include "libpackage/appraisal/appraisal.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/appraisal/payback.hpp"
#include "libpackage/appraisal/supplements.hpp"

#include <algorithm>

namespace byggom {
namespace {

bool is_pension_right(const Line& line, const Package& package)
{
    return package.actors[line.payer.index].role == Role::pension_system;
}

bool is_money(Kind kind) { return kind == Kind::services || kind == Kind::tax || kind == Kind::transfer; }

void add_lines(ActorAppraisal& verdict, const Context& context, const std::vector<Line>& lines,
               const Series& own, const Series& social)
{
    for (const auto& line : lines_of(verdict.actor, lines, context.package)) {
        const Series gain = gain_of(verdict.actor, line, context.package);
        const double worth = present_value(gain, own)[0];
        (worth > 0 ? verdict.gains : verdict.outlays) += worth > 0 ? worth : -worth;
        verdict.by_kind[static_cast<std::size_t>(line.kind)] += present_value(gain, social)[0];
        if (is_pension_right(line, context.package))
            verdict.accrued += worth;
        else if (is_money(line.kind))
            verdict.cash += worth;
    }
}

double invested(ActorId owner, const Outcomes& outcomes, const Series& factors)
{
    double sum = 0;
    for (const auto& works : outcomes.works)
        if (works.owner == owner)
            sum += present_value(works.capex, factors)[0];
    return sum;
}

ActorAppraisal verdict_of(ActorId actor, const Series& balance, const Context& context,
                          const Outcomes& outcomes, const std::vector<Line>& lines)
{
    const auto& who = context.package.actors[actor.index];
    const Series own = factors_of(who.rates, context);
    const Series social = factors_of(context.package.society_rates, context);
    ActorAppraisal verdict;
    verdict.actor = actor;
    verdict.balance = first_lane(balance);
    verdict.rate_own = first_lane(real_rates(who.rates, context.draw, context.years()));
    const Lanes worth = present_value(balance, own);
    verdict.npv_own = worth[0];
    verdict.npv_society = present_value(balance, social)[0];
    verdict.annual_value = equivalent_annual_value(worth, own, timing_of(context.package))[0];
    add_lines(verdict, context, lines, own, social);
    if (verdict.outlays > 0)
        verdict.bcr = verdict.gains / verdict.outlays;
    if (const double capex = invested(actor, outcomes, own); capex > 0)
        verdict.net_benefit_per_invested = verdict.npv_own / capex;
    verdict.rate_of_return = rate_of_return(verdict.balance);
    verdict.payback_year = payback_year(verdict.balance);
    verdict.discounted_payback_year = payback_year(first_lane(balance * own));
    if (const auto peak = peak_outlay(verdict.balance)) {
        verdict.peak_outlay = peak->amount;
        verdict.peak_year = peak->year;
    }
    return verdict;
}

template <class Belongs>
Consolidation consolidated(const std::string& name, Belongs belongs, const Context& context,
                           const std::vector<Series>& balances)
{
    Consolidation whole;
    whole.name = name;
    Series sum = zeros(context.years());
    for (std::uint32_t i = 1; i < balances.size(); ++i)
        if (belongs(context.package.actors[i].role)) {
            whole.members.push_back({i});
            sum += balances[i];
        }
    whole.balance = first_lane(sum);
    whole.npv_society = present_value(sum, factors_of(context.package.society_rates, context))[0];
    return whole;
}

Society society_of(const Context& context, const std::vector<Line>& lines,
                   const std::vector<Series>& balances, double public_sector)
{
    const Series factors = factors_of(context.package.society_rates, context);
    const Series balance = -balances[resources.index];
    Society society;
    society.balance = first_lane(balance);
    society.rate = first_lane(real_rates(context.package.society_rates, context.draw, context.years()));
    society.npv = present_value(balance, factors)[0];
    for (const auto& line : lines)
        society.by_kind[static_cast<std::size_t>(line.kind)] -=
            present_value(gain_of(resources, line, context.package), factors)[0];
    society.cost_of_public_funds = cost_of_public_funds(public_sector, context);
    return society;
}

HiringCount count_hiring(const Outcomes& outcomes)
{
    HiringCount count;
    double weighted_months = 0;
    for (const auto& hiring : outcomes.hiring) {
        const double heads = total(hiring.heads)[0];
        count.heads += heads;
        count.labour_years += total(hiring.labour_years)[0];
        count.lasting_jobs += heads * hiring.lasting[0];
        weighted_months += heads * hiring.contract_months[0];
    }
    count.contract_months = count.heads > 0 ? weighted_months / count.heads : 0;
    for (const auto& people : outcomes.employment) {
        if (people.displaced)
            continue;
        count.gross_person_years += people.gross_jobs[0];
        count.net_person_years += total(people.person_years[place(LabourState::employed)])[0] +
                                  total(people.person_years[place(LabourState::subsidised)])[0];
    }
    if (count.gross_person_years > 0)
        count.implied_deadweight = 1.0 - count.net_person_years / count.gross_person_years;
    return count;
}

} // namespace

Appraisal appraise(const Context& context, const Outcomes& outcomes, const std::vector<Line>& lines)
{
    const auto sheet = balances(lines, context.package);
    Appraisal appraisal;
    for (std::uint32_t i = 0; i < sheet.size(); ++i)
        appraisal.actors.push_back(verdict_of({i}, sheet[i], context, outcomes, lines));
    appraisal.consolidations = {
        consolidated("public sector", is_public, context, sheet),
        consolidated("state", is_state, context, sheet),
        consolidated("local government", is_local_government, context, sheet),
    };
    appraisal.society = society_of(context, lines, sheet, appraisal.consolidations.front().npv_society);
    appraisal.hiring = count_hiring(outcomes);
    return appraisal;
}

} // namespace byggom
