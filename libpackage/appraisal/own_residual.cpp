#include "libpackage/appraisal/own_residual.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/outcome/residual.hpp"

#include <algorithm>

namespace byggom {
namespace {

Lanes last_rate(ActorId actor, const Context& context)
{
    const auto& rates = context.package.actors[actor.index].rates;
    return real_rates(rates, context.draw, context.years()).col(context.years() - 1);
}

} // namespace

Series at_own_rate(const Line& line, const Outcomes& outcomes, const Lanes& rate)
{
    const auto works = std::find_if(outcomes.works.begin(), outcomes.works.end(),
                                    [&](const Works& one) { return one.measure == line.measure; });
    if (line.item.treatment != Treatment::residual || works == outcomes.works.end())
        return line.amount;
    switch (line.item.id) {
    case LineId::works_residual:
        return left_of_works(*works, rate);
    case LineId::works_residual_vat:
        return left_of_works(*works, rate).colwise() * works->vat;
    case LineId::without_works_residual:
        return -left_of_repairs(*works, rate);
    case LineId::without_works_residual_vat:
        return -(left_of_repairs(*works, rate).colwise() * works->vat);
    default:
        return line.amount;
    }
}

Series own_residual(ActorId actor, const Outcomes& outcomes, const Context& context,
                    const std::set<MeasureId>& measures)
{
    Series more = zeros(context.years());
    const auto& package = context.package;
    const bool is_state_s = belongs_to(the(Role::treasury_imputed, package), actor, package);
    const Lanes rate = last_rate(actor, context);
    for (const auto& works : outcomes.works) {
        if (!measures.empty() && measures.count(works.measure) == 0)
            continue;
        if (works.owner != actor && !is_state_s)
            continue;
        const Series left = (left_of_works(works, rate) - works.residual) -
                            (left_of_repairs(works, rate) - works.do_minimum_residual);
        if (works.owner == actor)
            more += left.colwise() * (1.0 + works.vat).eval();
        else
            more -= left.colwise() * works.vat;
    }
    return more;
}

Lanes residual_at_own_rate(ActorId actor, const Outcomes& outcomes, const Context& context,
                           const std::set<MeasureId>& measures)
{
    return present_value(own_residual(actor, outcomes, context, measures),
                         factors_of(context.package.actors[actor.index].rates, context));
}

} // namespace byggom
