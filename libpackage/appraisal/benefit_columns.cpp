#include "libpackage/appraisal/benefit_columns.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/costs.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/appraisal/supplements.hpp"

namespace byggom {
namespace {

/// What one side of a line means for the column it stands in.
void add(BenefitColumn& column, ActorId account, const Line& line, const Package& package,
         const Series& factors)
{
    const double cost = present_value(cost_to(account, line, package), factors)[0];
    const double gain = present_value(gain_of(account, line, package), factors)[0];
    column.costs += cost;
    column.benefits_by_kind[static_cast<std::size_t>(line.kind)] += gain + cost;
}

std::optional<double> over(double benefits, double costs)
{
    return costs > 0 ? std::optional(benefits / costs) : std::nullopt;
}

} // namespace

BenefitGroup benefit_group(Role role)
{
    if (role == Role::tenants)
        return BenefitGroup::participants;
    return is_public(role) ? BenefitGroup::taxpayers : BenefitGroup::others;
}

BenefitColumns benefit_columns(const Context& context, const std::vector<Line>& lines)
{
    const Series factors = society_factors(context);
    BenefitColumns result;
    double benefits = 0;
    double costs = 0;
    for (const auto& line : at_value(lines))
        for (std::uint32_t i = 1; i < context.package.actors.size(); ++i)
            if (!context.package.actors[i].parent) {
                const auto group = static_cast<std::size_t>(benefit_group(context.package.actors[i].role));
                add(result.groups[group], {i}, line, context.package, factors);
            }
    for (auto& column : result.groups) {
        for (const double amount : column.benefits_by_kind)
            column.benefits += amount;
        column.net = column.benefits - column.costs;
        benefits += column.benefits;
        costs += column.costs;
    }
    const double taxpayers = result.groups[static_cast<std::size_t>(BenefitGroup::taxpayers)].net;
    result.net = benefits - costs;
    result.indirect = cost_of_public_funds(taxpayers, context);
    result.ratio = over(benefits, costs);
    result.ratio_with_indirect = over(benefits + result.indirect, costs);
    result.value_of_public_funds =
        over(result.groups[static_cast<std::size_t>(BenefitGroup::participants)].net, -taxpayers);
    return result;
}

} // namespace byggom
