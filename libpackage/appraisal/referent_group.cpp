#include "libpackage/appraisal/referent_group.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/costs.hpp"
#include "libpackage/appraisal/factors.hpp"

#include <algorithm>

namespace byggom {
namespace {

bool is_owner(ActorId actor, const Package& package)
{
    return package.actors[actor.index].role == Role::property_owner;
}

/// What a line means for the venture, SEK a year.
Series of_project(const Line& line, const Package& package)
{
    const bool by_owner = is_owner(line.payer, package);
    const bool to_owner = is_owner(line.payee, package);
    const bool put_in = line.part == Part::input;
    const bool tax_on_gain = by_owner && line.kind == Kind::tax && line.part == Part::effect;
    const bool help_of_others = to_owner && put_in && line.payer != resources;
    const bool others_work = !by_owner && put_in && line.payee == resources && line.kind != Kind::tax;
    if (tax_on_gain || help_of_others || !(by_owner || to_owner || others_work))
        return zeros(static_cast<int>(line.amount.cols()));
    return to_owner ? line.amount : Series(-line.amount);
}

StandingAccount account_of(const Series& balance, const Series& factors)
{
    auto years = first_lane(balance);
    auto rate = rate_of_return(years);
    return {std::move(years), present_value(balance, factors)[0], std::move(rate)};
}

} // namespace

std::vector<ActorId> local_group(const Package& package)
{
    std::vector<ActorId> group;
    for (std::uint32_t i = 0; i < package.actors.size(); ++i)
        if (const auto role = package.actors[i].role;
            role == Role::tenants || role == Role::municipality || role == Role::region)
            group.push_back({i});
    return group;
}

ReferentGroup referent_group(const Context& context, const std::vector<Line>& lines,
                             const std::vector<ActorId>& referent)
{
    const auto value = at_value(lines);
    const auto sheet = balances(value, context.package);
    const Series factors = society_factors(context);
    Series project = zeros(context.years());
    for (const auto& line : value)
        project += of_project(line, context.package);
    Series owners = zeros(context.years());
    Series counted = -sheet[resources.index];
    ReferentGroup result;
    for (std::uint32_t i = 1; i < sheet.size(); ++i) {
        if (context.package.actors[i].parent || (sheet[i] == 0.0).all())
            continue;
        const bool counts = std::find(referent.begin(), referent.end(), ActorId{i}) != referent.end();
        result.actors.push_back({{i}, present_value(sheet[i], factors)[0], counts});
        if (!counts)
            counted -= sheet[i];
        if (is_owner({i}, context.package))
            owners += sheet[i];
    }
    result.project = account_of(project, factors);
    result.owners = account_of(owners, factors);
    result.efficiency = account_of(-sheet[resources.index], factors);
    result.referent = account_of(counted, factors);
    return result;
}

} // namespace byggom
