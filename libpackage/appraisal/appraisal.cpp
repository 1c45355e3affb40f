#include "libpackage/appraisal/appraisal.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/appraisal/own_residual.hpp"
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

/// What a `without …` line takes off; itself for every other line.
LineId offset_by(LineId id)
{
    switch (id) {
    case LineId::without_works_capex:
        return LineId::works_capex;
    case LineId::without_works_vat:
        return LineId::works_vat;
    case LineId::without_works_residual:
        return LineId::works_residual;
    case LineId::without_works_residual_vat:
        return LineId::works_residual_vat;
    case LineId::without_plot:
        return LineId::ground_rent;
    default:
        return id;
    }
}

/// The two sides of a benefit-cost ratio. A line stands on the side of the sign of its present value, one that takes
/// off on the side of the line it takes off from.
class Sides {
public:
    void add(const Line& line, double worth) { lines_.push_back({line.measure, line.item.id, worth}); }
    void close(ActorAppraisal& verdict) const
    {
        for (const auto& line : lines_) {
            const auto offset = offset_by(line.id);
            double side = 0;
            for (const auto& other : lines_)
                if (offset != line.id && other.id == offset && other.measure == line.measure)
                    side += other.worth;
            if (side == 0)
                side = line.worth;
            (side > 0 ? verdict.gains : verdict.outlays) += side > 0 ? line.worth : -line.worth;
        }
    }

private:
    struct One {
        MeasureId measure;
        LineId id;
        double worth;
    };
    std::vector<One> lines_;
};

void add_lines(ActorAppraisal& verdict, const Context& context, const Outcomes& outcomes,
               const std::vector<Line>& lines, const Series& own, const Series& social)
{
    const auto& rates = context.package.actors[verdict.actor.index].rates;
    const Lanes rate = real_rates(rates, context.draw, context.years()).col(context.years() - 1);
    Sides sides;
    for (auto line : lines_of(verdict.actor, lines, context.package)) {
        const Series gain = gain_of(verdict.actor, line, context.package);
        verdict.by_kind[static_cast<std::size_t>(line.kind)] += present_value(gain, social)[0];
        if (line.kind == Kind::imputed)
            continue;
        line.amount = at_own_rate(line, outcomes, rate);
        const double worth = present_value(gain_of(verdict.actor, line, context.package), own)[0];
        sides.add(line, worth);
        if (is_pension_right(line, context.package))
            verdict.accrued += worth;
        else if (is_money(line.kind) && line.item.treatment != Treatment::residual)
            verdict.cash += worth;
    }
    sides.close(verdict);
}

double invested(ActorId owner, const Outcomes& outcomes, const Series& factors)
{
    double sum = 0;
    for (const auto& works : outcomes.works)
        if (works.owner == owner)
            sum += present_value(works.capex, factors)[0];
    return sum;
}

ActorAppraisal verdict_of(ActorId actor, const Series& balance, const Series& without_imputed,
                          const Context& context, const Outcomes& outcomes, const std::vector<Line>& lines)
{
    const auto& who = context.package.actors[actor.index];
    const Series own = factors_of(who.rates, context);
    const Series social = factors_of(context.package.society_rates, context);
    ActorAppraisal verdict;
    verdict.actor = actor;
    verdict.balance = first_lane(balance);
    verdict.rate_own = first_lane(real_rates(who.rates, context.draw, context.years()));
    const Series left = own_residual(actor, outcomes, context);
    verdict.residual_at_own_rate = present_value(left, own)[0];
    const Series seen = without_imputed + left;
    const Lanes worth = present_value(seen, own);
    verdict.npv_own = worth[0];
    verdict.npv_society = present_value(balance, social)[0];
    verdict.annual_value = equivalent_annual_value(worth, own, timing_of(context.package))[0];
    add_lines(verdict, context, outcomes, lines, own, social);
    if (verdict.outlays > 0)
        verdict.bcr = verdict.gains / verdict.outlays;
    if (const double capex = invested(actor, outcomes, own); capex > 0)
        verdict.net_benefit_per_invested = verdict.npv_own / capex;
    verdict.rate_of_return = rate_of_return(verdict.balance);
    verdict.payback_year = payback_year(verdict.balance);
    verdict.discounted_payback_year = payback_year(first_lane(seen * own));
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

/// Present value of what all public budgets can put in the bank.
double public_cash(const std::vector<Line>& lines, const Context& context)
{
    const Series factors = society_factors(context);
    double sum = 0;
    for (const auto& line : lines) {
        if (line.kind == Kind::imputed || line.item.treatment == Treatment::residual)
            continue;
        const auto is_theirs = [&](ActorId account) {
            return is_public(context.package.actors[whole_of(account, context.package).index].role);
        };
        const bool received = is_theirs(line.payee);
        if (received != is_theirs(line.payer))
            sum += (received ? 1.0 : -1.0) * present_value(line.amount, factors)[0];
    }
    return sum;
}

void put_in_factor_prices(Society& society, const Context& context)
{
    const double unit = unit_in_consumer_prices(context);
    for (auto& amount : society.balance)
        amount /= unit;
    for (auto& amount : society.by_kind)
        amount /= unit;
    society.npv /= unit;
}

Society society_of(const Context& context, const std::vector<Line>& lines,
                   const std::vector<Series>& balances)
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
    society.cost_of_public_funds = cost_of_public_funds(public_cash(lines, context), context);
    if (unit_of(context.package) == UnitOfAccount::factor)
        put_in_factor_prices(society, context);
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

double unit_in_consumer_prices(const Context& context)
{
    const auto indirect_tax = context.package.figures.find("asek.indirect_tax");
    const bool by_factor = unit_of(context.package) == UnitOfAccount::factor && indirect_tax;
    return by_factor ? 1.0 + context[*indirect_tax][0] : 1.0;
}

Appraisal appraise(const Context& context, const Outcomes& outcomes, const std::vector<Line>& lines)
{
    const auto sheet = balances(lines, context.package);
    const auto without_imputed = balances_without_imputed(lines, context.package);
    Appraisal appraisal;
    for (std::uint32_t i = 0; i < sheet.size(); ++i)
        appraisal.actors.push_back(verdict_of({i}, sheet[i], without_imputed[i], context, outcomes, lines));
    appraisal.consolidations = {
        consolidated("public sector", is_public, context, without_imputed),
        consolidated("state", is_state, context, without_imputed),
        consolidated("local government", is_local_government, context, without_imputed),
    };
    appraisal.society = society_of(context, lines, sheet);
    appraisal.hiring = count_hiring(outcomes);
    return appraisal;
}

} // namespace byggom
