#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/audit/rules.hpp"
#include "libpackage/figure/composite.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace byggom {
namespace {

std::string of_measure(MeasureId measure, const Package& package)
{
    return "measure." + package.measures[measure.index]->id;
}

const Origin& origin_of(MeasureId measure, const Package& package)
{
    return package.measures[measure.index]->origin;
}

double sum_of(const Series& series)
{
    double sum = 0;
    for (Eigen::Index year = 0; year < series.cols(); ++year)
        sum += series(0, year);
    return sum;
}

Finding about(const NamedOutcome& outcome, const Package& package, std::string what, std::string hint)
{
    return {package.figures[outcome.source].origin,
            of_measure(outcome.measure, package) + ".effect (" + std::string(words_of(outcome.item)) + ")",
            std::move(what), std::move(hint)};
}

/// What the package itself names, without what others lose by it.
std::vector<NamedOutcome> named(const Evaluation& evaluation)
{
    std::vector<NamedOutcome> outcomes;
    for (const auto& outcome : evaluation.outcomes.named)
        if (!outcome.displaced)
            outcomes.push_back(outcome);
    return outcomes;
}

constexpr double rounded_off = 1.0; ///< SEK

/// What a summary says against the sum of what stands under it.
void hold_against(const std::string& field, double summary, double sum, std::vector<Finding>& findings)
{
    if (!(std::abs(summary - sum) <= rounded_off + 1e-9 * std::abs(sum)))
        findings.push_back(
            {{},
             field,
             written(summary, 0) + " SEK in the summary, " + written(sum, 0) + " SEK in the lines",
             "report this: the program's own tables disagree"});
}

} // namespace

std::vector<Finding> summary_and_tables(const Audited& audited)
{
    const auto& [package, evaluation] = audited;
    std::vector<Finding> findings;
    const Draw draw(package.figures);
    const auto factors = factors_of(package.society_rates, draw, package);
    double everybody = 0;
    for (const auto& actor : evaluation.appraisal.actors) {
        double sum = 0;
        for (const auto& line : evaluation.ledger.lines())
            sum += present_value(gain_of(actor.actor, line, package), factors)[0];
        hold_against("actor." + package.actors[actor.actor.index].id, actor.npv_society, sum, findings);
        if (actor.actor != resources && !package.actors[actor.actor.index].parent)
            everybody += sum;
    }
    hold_against("society", evaluation.appraisal.society.npv * unit_in_consumer_prices({package, draw}),
                 everybody, findings);
    for (const auto& problem : check_composites({package.figures.begin(), package.figures.end()}))
        findings.push_back({problem.origin, problem.field, problem.what, problem.hint});
    return findings;
}

std::vector<Finding> transfer_as_value(const Audited& audited)
{
    std::vector<Finding> findings;
    for (const auto& outcome : named(audited.evaluation)) {
        const bool is_made = outcome.payer == resources && sum_of(outcome.quantity) != 0;
        const bool is_money_of_a_budget = outcome.kind == Kind::transfer || outcome.kind == Kind::tax ||
                                          audited.package.figures[outcome.source].id.rfind("rules.", 0) == 0;
        if (is_made && is_money_of_a_budget)
            findings.push_back(
                about(outcome, audited.package,
                      "money that one account pays another is counted as made by the real economy",
                      "name as payer the account that no longer pays or receives it"));
    }
    return findings;
}

std::vector<Finding> counted_twice(const Audited& audited)
{
    const auto& [package, evaluation] = audited;
    std::vector<Finding> findings;
    for (const auto& outcome : named(evaluation)) {
        if (outcome.payer != resources)
            continue;
        const auto role = package.actors[outcome.payee.index].role;
        const bool has_income = std::any_of(
            evaluation.ledger.lines().begin(), evaluation.ledger.lines().end(), [&](const Line& line) {
                return line.payee == outcome.payee && line.source != outcome.source &&
                       line.kind != Kind::external;
            });
        const bool is_a_worth =
            outcome.kind == Kind::external; // an owner banks money, and owns what brings it
        if (role == Role::property_owner && is_a_worth && has_income)
            findings.push_back(
                about(outcome, package,
                      "a value is the net income to come, and that income stands in the owner's lines",
                      "keep one of the two"));
        const bool priced_by_state =
            std::any_of(evaluation.outcomes.employment.begin(), evaluation.outcomes.employment.end(),
                        [&](const Employment& people) { return people.measure == outcome.measure; });
        const bool in_state_accounts = outcome.kind == Kind::production || outcome.kind == Kind::services;
        if (priced_by_state && in_state_accounts && role != Role::property_owner)
            findings.push_back(
                about(outcome, package,
                      "the same measure's jobs already bring work's output and the services that "
                      "people out of work need",
                      "keep only what a job does not bring by itself"));
    }
    return findings;
}

std::vector<Finding> large_residual(const Audited& audited)
{
    const auto& package = audited.package;
    const double most = audit_limit(package, "audit.residual_share", "1");
    const auto factors = factors_of(package.society_rates, Draw(package.figures), package);
    std::vector<Finding> findings;
    for (const auto& works : audited.evaluation.outcomes.works) {
        const double spent = present_value(works.capex, factors)[0];
        const double left = present_value(works.residual, factors)[0];
        if (spent > 0 && left / spent > most)
            findings.push_back(
                {origin_of(works.measure, package), of_measure(works.measure, package),
                 "works worth " + written(100 * left / spent, 0) + " % of their cost are left at the end",
                 "a longer horizon or a shorter life; else show the result without it"});
    }
    return findings;
}

std::vector<Finding> nobody_gains(const Audited& audited)
{
    const auto& [package, evaluation] = audited;
    std::set<std::uint32_t> with_lines;
    for (const auto& line : evaluation.ledger.lines())
        if ((line.amount != 0.0).any())
            with_lines.insert(line.measure.index);
    std::vector<Finding> findings;
    for (std::uint32_t i = 0; i < package.measures.size(); ++i)
        if (with_lines.count(i) == 0)
            findings.push_back({origin_of({i}, package), of_measure({i}, package),
                                "changes nothing in anybody's account",
                                "leave it out, or state what it does"});
    for (const auto& outcome : named(evaluation)) {
        const bool happens = sum_of(outcome.quantity) != 0;
        if (happens && outcome.unit_value[0] == 0)
            findings.push_back(about(outcome, package, "it changes, and is worth nothing to anybody",
                                     "price it, or leave it out"));
        else if (happens && outcome.payee == resources &&
                 sum_of(outcome.quantity) * outcome.unit_value[0] > 0 && outcome.payer != resources)
            findings.push_back(about(outcome, package,
                                     "the gain goes to no actor: it is booked as a cost of the payer",
                                     "payer = \"resources\" where something is saved or made"));
    }
    return findings;
}

} // namespace byggom
