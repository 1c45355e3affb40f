#include "libpackage/audit/audit.hpp"

#include "libpackage/audit/rules.hpp"

#include <algorithm>
#include <cmath>

namespace byggom {

const std::vector<AuditRule>& audit_rules()
{
    static const std::vector<AuditRule> rules{
        {"summary-and-tables", "Do the totals equal the lines, and composite figures their parts?",
         "Published appraisals whose summary differs from their tables are common, and whoever finds it "
         "doubts the rest.",
         &summary_and_tables},
        {"transfer-as-value", "Is money that one budget pays another counted as a gain to society?",
         "A benefit no longer paid is the payer's gain and the receiver's loss; society gains the work, not "
         "the transfer.",
         &transfer_as_value},
        {"real-and-nominal", "Is a rate or a growth nominal where amounts are real?",
         "Two per cent of inflation in the wrong place changes a value of 40 years by a third or more.",
         &real_and_nominal},
        {"static-do-nothing", "Does the world stand still without the package?",
         "A house that is not renovated is repaired; the repair saved is a gain, and without it the works "
         "look dearer than they are.",
         &static_do_nothing},
        {"counted-twice", "Is one gain counted under two names?",
         "A property's value is its net income to come; a healthier worker's output is in the wage and must "
         "not stand again as care saved.",
         &counted_twice},
        {"large-residual", "Does the verdict rest on what is left after the last year?",
         "A residual value is a belief about years nobody has looked at.", &large_residual},
        {"rate-without-reason", "Is another discount rate taken than usual, without saying why?",
         "The rate decides most long appraisals; changing it silently decides them silently.",
         &rate_without_reason},
        {"zero-without-reason", "Is deadweight or displacement zero without a reason?",
         "Most evaluations find both; gross figures are several times the net.", &zero_without_reason},
        {"prices-far-apart", "Are figures moved over many years by the consumer price index?",
         "Building costs and wages rise otherwise than consumer prices.", &prices_far_apart},
        {"beyond-evidence", "Does an effect last longer than anybody has seen?",
         "Most follow-ups end after a few years, and effects fade.", &beyond_evidence},
        {"nobody-gains", "Is there a change that reaches nobody's account?",
         "What no actor receives is either not there or not paid for by anybody who could be asked.",
         &nobody_gains},
    };
    return rules;
}

Audit audit(const Package& package, const Evaluation& evaluation, const std::vector<std::string>& skipped)
{
    Audit result;
    for (const auto& rule : audit_rules()) {
        if (std::find(skipped.begin(), skipped.end(), rule.id) != skipped.end())
            continue;
        const auto accepted = std::find_if(package.audit.accepted.begin(), package.audit.accepted.end(),
                                           [&](const NamedText& answer) { return answer.name == rule.id; });
        const auto reason = accepted == package.audit.accepted.end() ? std::string{} : accepted->text;
        for (auto& finding : rule.find({package, evaluation})) {
            result.open += reason.empty() ? 1 : 0;
            result.entries.push_back({&rule, std::move(finding), reason});
        }
    }
    return result;
}

std::vector<Problem> check_accepted(const Package& package)
{
    std::vector<Problem> problems;
    for (const auto& answer : package.audit.accepted) {
        const auto& rules = audit_rules();
        if (std::none_of(rules.begin(), rules.end(),
                         [&](const AuditRule& rule) { return rule.id == answer.name; }))
            problems.push_back({answer.origin, "audit." + answer.name, "there is no such rule",
                                "byggom check --rules lists them"});
        else if (answer.text.empty())
            problems.push_back(
                {answer.origin, "audit." + answer.name, "gives no reason", "say why it stands"});
    }
    return problems;
}

double audit_limit(const Package& package, std::string_view id, std::string_view unit)
{
    FigureLookup find(package.figures);
    const auto figure = find(id, unit);
    if (!find.problems().empty())
        throw InvalidInput(find.problems());
    return package.figures[figure].value;
}

std::string written(double number, int decimals)
{
    double scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const auto whole = std::llround(std::abs(number) * scale);
    auto digits = std::to_string(whole);
    const auto least = static_cast<std::size_t>(decimals) + 1;
    if (digits.size() < least)
        digits.insert(0, least - digits.size(), '0');
    if (decimals > 0)
        digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
    return (number < 0 && whole != 0 ? "-" : "") + digits;
}

} // namespace byggom
