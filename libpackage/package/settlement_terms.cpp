#include "libpackage/package/settlement_terms.hpp"

#include "libpackage/quantity/lanes.hpp"

namespace byggom {
namespace {

constexpr Fallback may_be_left_out{Fallback::Kind::none, {}};
constexpr Limits yearly{"SEK/year", 0, any_amount};

} // namespace

void OwnChannel::describe(FieldVisitor& field)
{
    field.text("id", id, true, "Name of the channel.");
    field.any_actor("from", from, true, "Who pays.");
    field.any_actor("to", to, true, "Who receives.");
    field.schedule("most", most, yearly, may_be_left_out,
                   "Most it carries, by year; the last goes on. Left out: any amount.");
    field.optional_number("friction", friction, a_share, "Cost of paying, as a share of what is paid.");
    field.flag("aid", aid, "It counts as small (de minimis) state aid to who receives.");
    field.flag("passes_on", passes_on, "What is received may be paid on to others.");
    field.text("ground", ground, true, "Law or contract on which it rests, for the reader.");
}

void ChannelLimit::describe(FieldVisitor& field)
{
    field.text("channel", channel, true, "A channel of `byggom catalogue channels`, by its id.");
    field.schedule("most", most, yearly, required, "Most it carries, by year; the last goes on.");
}

void AidReceived::describe(FieldVisitor& field)
{
    field.actor("undertaking", undertaking, Role::property_owner,
                "Who gets it: the whole group of companies counts as one.");
    field.schedule("before", before, yearly, may_be_left_out,
                   "Small state aid got two years and one year before the start.");
    field.schedule("during", during, yearly, may_be_left_out,
                   "The same from the start on, besides the package; none behind its end.");
}

void SettlementTerms::describe(FieldVisitor& field)
{
    field.whole("first_year", first_year, 0, longest_horizon - 1, false,
                "Year in which the first payment falls due, counted from the start.");
    field.whole("instalments", instalments, 1, longest_horizon, false,
                "Number of equal yearly payments; what cannot be paid when it is due, or is cheaper to pay "
                "later, waits, with interest at society's rate.");
    field.choice("aid_ceiling", aid_ceiling, aid_ceilings,
                 "Ceiling for small state aid over three years: general, or sgei for undertakings entrusted "
                 "with a service of general economic interest.");
    field.text("bears", bears, false,
               "Who bears what paying costs: payer, payee, shared (by what each gains), or a signatory's id. "
               "Left out: payer.");
    ListOf own(channels);
    field.list("channel", own, "Ways of paying besides those of the catalogue.");
    ListOf limited(limits);
    field.list("limit", limited, "What a channel of the catalogue carries here.");
    ListOf received(aid);
    field.list("aid", received, "Small state aid besides the package.");
}

} // namespace byggom
