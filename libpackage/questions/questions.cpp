#include "libpackage/questions/questions.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/questions/break_even.hpp"

#include <algorithm>
#include <set>

namespace byggom {
namespace {

using enum LabourState;

constexpr std::array<LabourState, 5> states_left{unemployed, social_assistance, sick_leave, disability,
                                                 outside};

Series own_factors(ActorId actor, const Context& context)
{
    const auto& rates = context.package.actors[actor.index].rates;
    return factors_of(rates, context.draw, context.package);
}

/// One person leaving `from` for good, as an outcome of the package's first measure.
Outcomes lasting_exit(LabourState from, ActorId municipality, const Context& context, const Employment& like)
{
    Employment exit = like;
    exit.displaced = false;
    exit.municipality = municipality;
    for (auto* people : {&exit.person_years, &exit.person_years_local, &exit.person_years_area})
        people->fill(zeros(context.years()));
    Lanes alive = lanes(1.0);
    for (int year = 1; year < context.years(); ++year) {
        for (auto* people : {&exit.person_years, &exit.person_years_local, &exit.person_years_area}) {
            (*people)[place(employed)].col(year) = alive;
            (*people)[static_cast<std::size_t>(from)].col(year) = -alive;
        }
        alive *= 1.0 - context[context.package.hazards.leave_working_age];
    }
    Outcomes outcomes;
    outcomes.employment.push_back(exit);
    return outcomes;
}

const Employment* some_hires(const Outcomes& outcomes)
{
    for (const auto& people : outcomes.employment)
        if (!people.displaced)
            return &people;
    return nullptr;
}

std::set<MeasureId> measures_that_hire(const Outcomes& outcomes)
{
    std::set<MeasureId> measures;
    for (const auto& hiring : outcomes.hiring)
        measures.insert(hiring.measure);
    return measures;
}

double largest_of_three(const Series& aid, int& year)
{
    double largest = 0;
    for (Eigen::Index first = 0; first < aid.cols(); ++first) {
        double sum = 0;
        for (Eigen::Index t = first; t < std::min(first + 3, aid.cols()); ++t)
            sum += aid(0, t);
        if (sum > largest) {
            largest = sum;
            year = static_cast<int>(first);
        }
    }
    return largest;
}

/// A rebate on a plot's rent, or a wage subsidy the package calls small aid.
bool is_small_aid(const Line& line, ActorId owner, const Outcomes& outcomes)
{
    if (line.payee != owner || line.kind != Kind::transfer)
        return false;
    const auto of_plot = [&](const PlotLet& plot) { return plot.measure == line.measure; };
    const auto of_hiring = [&](const Hiring& hiring) {
        return hiring.measure == line.measure && hiring.de_minimis;
    };
    return std::any_of(outcomes.plots.begin(), outcomes.plots.end(), of_plot) ||
           std::any_of(outcomes.hiring.begin(), outcomes.hiring.end(), of_hiring);
}

} // namespace

std::vector<BreakEvenHeads> break_even_heads(const Context& context, const Rules& rules,
                                             const Appraisal& appraisal, const Outcomes& outcomes)
{
    const auto* like = some_hires(outcomes);
    std::vector<BreakEvenHeads> result;
    if (like == nullptr)
        return result;
    for (const auto from : states_left) {
        Ledger ledger;
        rules.lines(context, lasting_exit(from, like->municipality, context, *like), ledger);
        const auto gains = balances(ledger.lines(), context.package);
        for (const auto& verdict : appraisal.actors) {
            if (verdict.actor == resources || verdict.outlays <= 0)
                continue;
            const double gain =
                present_value(gains[verdict.actor.index], own_factors(verdict.actor, context))[0];
            result.push_back({verdict.actor, from, verdict.outlays, gain,
                              gain > 0 ? std::optional(verdict.outlays / gain) : std::nullopt});
        }
    }
    return result;
}

std::vector<Waiver> waivers(const Context& context, const Outcomes& outcomes, const std::vector<Line>& lines)
{
    const auto hiring = measures_that_hire(outcomes);
    const double heads = [&] {
        double sum = 0;
        for (const auto& hired : outcomes.hiring)
            sum += total(hired.heads)[0];
        return sum;
    }();
    const auto assistance = context.package.figures.find("fs.cost_per_household_month");
    std::vector<Waiver> result;
    for (const auto& plot : outcomes.plots) {
        const Series factors = own_factors(plot.municipality, context);
        Waiver waiver;
        waiver.measure = plot.measure;
        waiver.municipality = plot.municipality;
        for (int year = context.years(); year-- > 0;)
            if (plot.full(0, year) > 0)
                waiver.full_rent = plot.full(0, year);
        if (assistance) {
            waiver.assistance = 12 * context[*assistance][0];
            waiver.households = waiver.full_rent / waiver.assistance;
        }
        double gain = 0;
        for (const auto& line : lines)
            if (hiring.count(line.measure) != 0)
                gain += present_value(gain_of(plot.municipality, line, context.package), factors)[0];
        if (heads > 0)
            waiver.gain_per_hire = gain / heads;
        if (heads > 0 && gain > 0) {
            waiver.hires_for_full_waiver = present_value(plot.full, factors)[0] / *waiver.gain_per_hire;
            waiver.hires_for_rebate = present_value(plot.rebate, factors)[0] / *waiver.gain_per_hire;
        }
        result.push_back(waiver);
    }
    return result;
}

Series small_aid(ActorId owner, const Context& context, const Outcomes& outcomes,
                 const std::vector<Line>& lines)
{
    Series aid = zeros(context.years());
    for (const auto& line : lines)
        if (is_small_aid(line, owner, outcomes))
            aid += line.amount;
    return aid;
}

std::vector<StateAid> state_aid(const Context& context, const Outcomes& outcomes,
                                const std::vector<Line>& lines)
{
    std::vector<StateAid> result;
    const auto ceiling = context.package.figures.find("aid.de_minimis_ceiling");
    for (std::uint32_t i = 0; ceiling && i < context.package.actors.size(); ++i) {
        if (context.package.actors[i].role != Role::property_owner)
            continue;
        const Series aid = small_aid({i}, context, outcomes, lines);
        StateAid sum{.undertaking = {i}, .ceiling = context[*ceiling][0]};
        sum.largest = largest_of_three(aid, sum.year);
        sum.within = sum.largest <= sum.ceiling;
        if (sum.largest > 0)
            result.push_back(sum);
    }
    return result;
}

std::vector<AssistanceTurn> assistance_turns(const Context& context, const Rules& rules,
                                             const Outcomes& outcomes)
{
    std::set<ActorId> municipalities;
    std::set<MeasureId> rent_and_jobs = measures_that_hire(outcomes);
    for (const auto& rise : outcomes.rent) {
        municipalities.insert(rise.municipality);
        rent_and_jobs.insert(rise.measure);
    }
    const auto on_assistance = context.package.area.on_assistance;
    std::vector<AssistanceTurn> result;
    for (const auto municipality : municipalities) {
        const auto worth_of = [&](const std::set<MeasureId>& measures) {
            return [&, measures](const Lanes& shares) {
                const Draw varied = context.draw.with(on_assistance, shares);
                return present_value_of(municipality, Context{context.package, varied}, rules, measures);
            };
        };
        result.push_back({municipality, context[on_assistance][0], switching_value(worth_of({}), 0.0, 1.0),
                          switching_value(worth_of(rent_and_jobs), 0.0, 1.0)});
    }
    return result;
}

} // namespace byggom
