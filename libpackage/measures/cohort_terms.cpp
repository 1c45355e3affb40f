#include "libpackage/measures/cohort_terms.hpp"

#include "libpackage/package/check.hpp"

namespace byggom {
namespace {

using enum LabourState;

constexpr std::array<LabourState, 3> source_states{unemployed, social_assistance, outside};
constexpr std::array<std::string_view, 3> source_fields{"from_unemployment", "from_assistance",
                                                        "from_outside"};
constexpr std::array<std::string_view, 3> source_figures{
    "hire.source_mix.unemployed", "hire.source_mix.social_assistance", "hire.source_mix.outside"};
constexpr std::array<std::string_view, severity_count> severity_figures{
    "hire.severity.job_ready", "hire.severity.long_term", "hire.severity.complex"};

} // namespace

void CohortTerms::describe(FieldVisitor& field)
{
    field.actor("municipality", municipality, Role::municipality, "Where the people live.");
    field.number("contract_months", contract_months, {"month", 0.25, 600}, required, "Length of a contract.");
    field.number("training_months", training_months, {"month", 0, 60}, from_catalogue("hire.training_months"),
                 "Training before the contract.");
    field.number("wage", wage, {"SEK/month", 0, 1e6}, from_catalogue("wage.cleaner"), "Gross wage.");
    for (std::size_t i = 0; i < source.size(); ++i)
        field.number(source_fields[i], source[i], a_share, from_catalogue(source_figures[i]),
                     "Share of the people who come from this state; the three add up to 1.");
    field.optional_number(
        "job_finding", job_finding, {"1", 0, 5},
        "How fast these people find work by themselves, beside the area's people; left out, as "
        "fast as they, and at 0 never.");
    field.number("retention", retention, a_share, from_catalogue("eff.job_retention_12m"),
                 "Share in work 12 months after the end of a contract of 12 months.");
    field.flag("after_contract", after_contract,
               "What comes after the contract counts; false where only the time of the contract does.");
    field.number(
        "deadweight", deadweight, a_share, required,
        "Share whom this employer would have hired anyway on the same day. Jobs found anyway later are in "
        "the hazards already.");
    field.number("displacement", displacement, a_share, required,
                 "Jobs lost by people outside the deal for each job gained.");
    field.number("displaced_local", displaced_local, a_share, from_catalogue("disp.local_share"),
                 "Share of the displaced who live in the municipality.");
    for (std::size_t i = 0; i < severity.size(); ++i)
        field.number(severity_names[i], severity[i], a_share, from_catalogue(severity_figures[i]),
                     "Share of the people at this distance from work; the three add up to 1.");
    field.number("creaming", creaming, a_share, from_catalogue("hire.creaming"),
                 "Share by which the service costs of those hired fall short of their class's average.");
}

void CohortTerms::check(const std::string& id, const Origin& origin, const Package& package,
                        std::vector<Problem>& problems) const
{
    check_adds_up({source.begin(), source.end()}, "measure." + id + ".from_unemployment", package.figures,
                  origin, problems);
    check_adds_up({severity.begin(), severity.end()}, "measure." + id + ".job_ready", package.figures, origin,
                  problems);
}

ByOpenState CohortTerms::source_mix(const Context& context) const
{
    ByOpenState mix;
    mix.fill(lanes(0.0));
    Lanes sum = lanes(0.0);
    for (const auto& figure : source)
        sum += context[figure];
    for (std::size_t i = 0; i < source.size(); ++i)
        mix[static_cast<std::size_t>(source_states[i])] = context[source[i]] / sum;
    return mix;
}

Spell CohortTerms::spell_of(const Lanes& subsidised_months, const Context& context) const
{
    const auto& market = context.labour_market();
    Spell spell{.training_months = context[training_months],
                .contract_months = context[contract_months],
                .subsidised_months = subsidised_months,
                .source = source_mix(context),
                .kept = lanes(0.0),
                .quarter = market.quarter,
                .year = market.year,
                .contract_alone = !after_contract};
    if (job_finding) {
        spell.quarter = quarter(
            generator(context.package.hazards, context.draw, market.job_finding * context[*job_finding]));
        spell.year = year(spell.quarter);
    }
    if (after_contract)
        spell.kept = kept_after(spell.contract_months,
                                kept_after_a_year(context[retention], spell.source, spell.year));
    return spell;
}

Lanes CohortTerms::add(MeasureId self, const Series& heads, const Lanes& subsidised_months,
                       const Context& context, Outcomes& outcomes) const
{
    const auto spell = spell_of(subsidised_months, context);
    const auto hired = impulse_response(spell, context.years());
    const Entries additional(heads.colwise() * (1.0 - context[deadweight]).eval());
    const Lanes whole = lanes(1.0);
    const Lanes alive = 1.0 - context[context.package.hazards.leave_working_age];
    const Lanes local = alive * (1.0 - context[context.package.hazards.leave_municipality]);
    const Lanes on_estate = alive * (1.0 - context[context.package.area.leave_area]);

    const PersonGroup who{.municipality = municipality,
                          .severity = {context[severity[0]], context[severity[1]], context[severity[2]]},
                          .creaming = context[creaming],
                          .wage = context[wage]};
    auto& gained = outcomes.people(self, who);
    convolve(hired, additional,
             std::array{Retention{whole, alive, gained.person_years},
                        Retention{whole, local, gained.person_years_local},
                        Retention{whole, on_estate, gained.person_years_area}});
    gained.gross_jobs += total_jobs(hired, additional, alive);

    // The displaced live elsewhere than on the estate, with the hazards of the country, not of the area.
    auto& lost =
        outcomes.people(self, {.municipality = municipality, .displaced = true, .wage = context[wage]});
    convolve(displaced(hired, context[displacement], context.labour_market().outside), additional,
             std::array{Retention{whole, alive, lost.person_years},
                        Retention{context[displaced_local], local, lost.person_years_local}});
    return spell.kept;
}

} // namespace byggom
