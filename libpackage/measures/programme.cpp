#include "libpackage/measures/programme.hpp"

#include "libpackage/ledger/line.hpp"
#include "libpackage/quantity/convolution.hpp"

#include <algorithm>

namespace byggom {

namespace {

constexpr std::array<std::string_view, 2> stated_treatments{"running", "investment"};

constexpr std::array<std::string_view, 3> stated_bases{"by_payer", "factor", "consumer"};

void describe_treatment(FieldVisitor& field, int& treatment, int& basis)
{
    field.choice("treatment", treatment, stated_treatments,
                 "How rules treat the line: running money, or an investment that is depreciated for tax.");
    field.choice(
        "basis", basis, stated_bases,
        "Whether what is bought or made stands without indirect tax (factor) or with it (consumer); left "
        "out, without for public budgets and with for all others.");
}

/// \param whose  who buys, or makes or saves, the real resource
Basis based(int stated, ActorId whose, const Package& package)
{
    if (stated != 0)
        return stated == 1 ? Basis::factor : Basis::consumer;
    return is_public(package.actors[whole_of(whose, package).index].role) ? Basis::factor : Basis::consumer;
}

/// Where a programme's own line speaks of tenants, those whom it helps.
ActorId helped(ActorId named, const Package& package)
{
    return package.actors[named.index].role == Role::tenants ? part_of(named, Role::tenants_helped, package)
                                                             : named;
}

Treatment treated(int stated) { return stated == 0 ? Treatment::running : Treatment::investment; }

} // namespace

void Programme::Cost::describe(FieldVisitor& field)
{
    field.text("name", name, true, "What is bought.");
    field.any_actor("payer", payer, true, "Who pays.");
    field.schedule("amount", amount, {"SEK", 0, any_amount}, required,
                   "Cost in each year from the programme's first; nothing after the last.");
    describe_treatment(field, treatment, basis);
}

void Programme::Jobs::describe(FieldVisitor& field)
{
    field.number("take_up", take_up, a_share, required, "Share of the participants that go through with it.");
    field.number("impact", impact, a_share, required,
                 "Share of those that get the job the programme leads to.");
    field.number("confidence", confidence, a_share, from_catalogue("confidence.grade_5"),
                 "Correction for optimism by the grade of the evidence: what is left of the claimed effect.");
    terms.describe(field);
}

void Programme::Effect::describe(FieldVisitor& field)
{
    field.text("name", name, true, "What changes, with its unit.");
    field.number("take_up", take_up, a_share, required, "Share of the participants that go through with it.");
    field.number("impact", impact, {"1", -1e9, 1e9}, required,
                 "Units a year for each of those, at full effect.");
    field.number("deadweight", deadweight, a_share, required, "Share that would have happened anyway.");
    field.number("displacement", displacement, a_share, required,
                 "Share that others lose: a mirror outcome of `others`.");
    field.number("confidence", confidence, a_share, from_catalogue("confidence.grade_5"),
                 "Correction for optimism by the grade of the evidence: what is left of the claimed effect.");
    field.whole("lag", lag, 0, longest_horizon, false, "Years from taking part to the first effect.");
    field.whole("ramp", ramp, 1, longest_horizon, false, "Years over which the effect grows to its full.");
    field.whole("duration", duration, 1, longest_horizon, true,
                "Years the effect lasts, its growth included.");
    field.number("drop_off", drop_off, a_share, required,
                 "Share of the effect lost from one year to the next.");
    field.whole("age", age, 0, 100, false, "Human capital: age at which people take part.");
    field.whole("benefit_age", benefit_age, 0, 100, false,
                "Human capital: age from which the effect is felt; with `age` it takes the place of `lag`.");
    field.any_actor("payer", payer, true,
                    "Who pays for a unit; `resources` where it is something made or saved.");
    field.any_actor("payee", payee, true, "Who gains by a unit.");
    field.choice("kind", kind, stated_kind_names, "What the money is, in the total by kind.");
    field.number("unit_value", unit_value, {"SEK", -any_amount, any_amount}, required, "Worth of a unit.");
    describe_treatment(field, treatment, basis);
}

void Programme::describe_own(FieldVisitor& field)
{
    field.whole("first_year", first_year_, 0, longest_horizon - 1, false,
                "First year, counted from the start.");
    field.schedule("participants", participants_, {"1", 0, 1e7}, required,
                   "People beginning in each year from the first; nobody after the last.");
    ListOf costs(costs_);
    field.list("cost", costs, "What the programme costs, and whom.");
    ListOf jobs(jobs_);
    field.list("jobs", jobs, "People it moves into work.");
    ListOf effects(effects_);
    field.list("effect", effects, "Other outcomes, named and priced here.");
}

std::vector<ActorId> Programme::parties() const
{
    std::vector<ActorId> payers;
    for (const auto& cost : costs_)
        payers.push_back(cost.payer);
    return payers;
}

void Programme::check(const Package& package, std::vector<Problem>& problems) const
{
    for (const auto& jobs : jobs_)
        jobs.terms.check(id, origin, package, problems);
    for (const auto& effect : effects_) {
        if (effect.payer == effect.payee)
            problems.push_back({origin, "measure." + id + ".effect",
                                effect.name + ": payer and payee are the same",
                                "an outcome is worth something between two accounts"});
        if (effect.benefit_age < effect.age)
            problems.push_back({origin, "measure." + id + ".effect",
                                effect.name + ": benefit_age lies before age",
                                "state the age at which the effect begins"});
    }
    const int left = package.horizon - first_year_; // years from the programme's first to the end
    const auto behind = [&](bool is, const std::string& field, const std::string& what) {
        if (is)
            problems.push_back({origin, "measure." + id + "." + field,
                                what + " after the horizon of " + std::to_string(package.horizon) + " years",
                                "lengthen the horizon or begin earlier"});
    };
    behind(static_cast<int>(participants_.size()) > left, "participants", "people begin");
    for (const auto& cost : costs_)
        behind(static_cast<int>(cost.amount.size()) > left, "cost", cost.name + ": falls");
    for (const auto& effect : effects_)
        behind(effect.delay() >= left, "effect", effect.name + ": begins");
    if (costs_.empty())
        problems.push_back({origin, "measure." + id + ".cost", "the programme costs nobody anything",
                            "add a [[measure.cost]], with 0 SEK where it is free"});
}

void Programme::outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const
{
    const Series participants = context.spread(participants_, first_year_, false);
    for (const auto& cost : costs_)
        outcomes.services.push_back({.measure = self,
                                     .payer = helped(cost.payer, context.package),
                                     .source = cost.amount.front(),
                                     .item = {LineId::cost, cost.name, treated(cost.treatment),
                                              based(cost.basis, cost.payer, context.package)},
                                     .amount = context.spread(cost.amount, first_year_, false)});
    for (const auto& jobs : jobs_) {
        const Lanes placed = context[jobs.take_up] * context[jobs.impact] * context[jobs.confidence];
        jobs.terms.add(self, participants.colwise() * placed, lanes(0.0), context, outcomes);
    }
    for (const auto& effect : effects_)
        add_effect(effect, self, participants, context, outcomes);
}

int Programme::Effect::delay() const { return benefit_age > age ? benefit_age - age : lag; }

Series Programme::Effect::profile(const Context& context) const
{
    Series shares = zeros(context.years());
    const Lanes kept = 1.0 - context[drop_off];
    Lanes left = lanes(1.0);
    const int end = std::min(context.years(), delay() + duration);
    for (int since = delay(); since < end; ++since, left *= kept)
        shares.col(since) = left * std::min(1.0, double(since - delay() + 1) / ramp);
    return shares;
}

void Programme::add_effect(const Effect& effect, MeasureId self, const Series& participants,
                           const Context& context, Outcomes& outcomes) const
{
    const Lanes each = context[effect.take_up] * context[effect.impact] * (1.0 - context[effect.deadweight]) *
                       context[effect.confidence];
    NamedOutcome outcome{.measure = self,
                         .payer = helped(effect.payer, context.package),
                         .payee = helped(effect.payee, context.package),
                         .kind = effect.kind,
                         .source = effect.unit_value,
                         .item = {LineId::effect, effect.name, treated(effect.treatment),
                                  based(effect.basis, effect.payer == resources ? effect.payee : effect.payer,
                                        context.package)},
                         .quantity =
                             convolution(Entries(participants.colwise() * each), effect.profile(context)),
                         .unit_value = context[effect.unit_value]};
    outcomes.named.push_back(outcome);

    // What others lose falls back on the same budgets, and on `others` where tenants had gained.
    const auto whose = [&](ActorId actor) {
        return context.package.actors[whole_of(actor, context.package).index].role == Role::tenants
                   ? the(Role::others, context.package)
                   : actor;
    };
    outcome.displaced = true;
    outcome.payer = whose(effect.payee);
    outcome.payee = whose(effect.payer);
    outcome.quantity = outcome.quantity.colwise() * context[effect.displacement];
    outcomes.named.push_back(outcome);
}

} // namespace byggom
