#include "cli/report/views/view_input.hpp"
#include "libpackage/appraisal/referent_group.hpp"

namespace byggom {
namespace {

std::vector<Entry> standing_entries(const StandingAccount& account)
{
    return {account.value, entry(account.rate_of_return)};
}

} // namespace

View referent_view(const ViewInput& input)
{
    const auto& asked = input.question.referent;
    const auto result = referent_group(input.context, input.lines,
                                       asked.empty() ? local_group(input.context.package) : asked);

    View view;
    view.title = "Referent group: the four accounts of Campbell and Brown";
    view.first = "account";
    view.columns = {{"value", "present value", Quantity::money},
                    {"rate_of_return", "rate of return", Quantity::share}};
    view.rows = {{"project", input.word("project at market prices"), standing_entries(result.project)},
                 {"owners", input.word("owners (private account)"), standing_entries(result.owners)},
                 {"efficiency", input.word("efficiency: everybody"), standing_entries(result.efficiency)}};
    for (const auto& actor : result.actors)
        if (!actor.referent)
            view.rows.push_back({"less." + input.actor(actor.actor).id,
                                 Message{"less: {}", {input.full_name(actor.actor)}},
                                 {-actor.value, std::nullopt},
                                 ViewRow::Kind::part});
    view.rows.push_back(input.sum("referent_group", "referent group", standing_entries(result.referent)));
    for (const auto& actor : result.actors)
        if (actor.referent) {
            auto member = input.row(actor.actor, {actor.value, std::nullopt});
            member.kind = ViewRow::Kind::part;
            view.rows.push_back(std::move(member));
        }
    view.notes = {
        "Present values at society's rate. The referent group is everybody less who does not count, and the "
        "sum of its members below. Who counts: --referent ACTOR."};
    return view;
}

} // namespace byggom
