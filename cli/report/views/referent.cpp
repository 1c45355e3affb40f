#include "cli/report/views/seen.hpp"
#include "libpackage/appraisal/referent_group.hpp"

namespace byggom {
namespace {

std::vector<Entry> standing_entries(const StandingAccount& account)
{
    return {account.value, entry(account.rate_of_return)};
}

} // namespace

View referent_view(const Seen& seen)
{
    const auto& asked = seen.question.referent;
    const auto result =
        referent_group(seen.scene, seen.lines, asked.empty() ? local_group(seen.scene.package) : asked);

    View view;
    view.title = "Referent group: the four accounts of Campbell and Brown";
    view.first = "account";
    view.columns = {{"value", "present value", Quantity::money},
                    {"rate_of_return", "rate of return", Quantity::share}};
    view.rows = {{"project", seen.word("project at market prices"), standing_entries(result.project)},
                 {"owners", seen.word("owners (private account)"), standing_entries(result.owners)},
                 {"efficiency", seen.word("efficiency: everybody"), standing_entries(result.efficiency)}};
    for (const auto& actor : result.actors)
        if (!actor.referent)
            view.rows.push_back({"less." + seen.actor(actor.actor).id,
                                 Message{"less: {}", {seen.full_name(actor.actor)}},
                                 {-actor.value, std::nullopt},
                                 ViewRow::Kind::part});
    view.rows.push_back(seen.sum("referent_group", "referent group", standing_entries(result.referent)));
    for (const auto& actor : result.actors)
        if (actor.referent) {
            auto member = seen.row(actor.actor, {actor.value, std::nullopt});
            member.kind = ViewRow::Kind::part;
            view.rows.push_back(std::move(member));
        }
    view.notes = {
        "Present values at society's rate. The referent group is everybody less who does not count, and the "
        "sum of its members below. Who counts: --referent ACTOR."};
    return view;
}

} // namespace byggom
