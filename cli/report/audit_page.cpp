#include "cli/report/audit_page.hpp"

#include <fmt/format.h>

namespace byggom {
namespace {

std::string line_of(const Audit::Entry& entry, Language language)
{
    const auto& [origin, field, what, hint] = entry.finding;
    auto line = to_string(Problem{origin, field, what, hint}) + fmt::format(" [{}]\n", entry.rule->id);
    if (!entry.accepted.empty())
        line += fmt::format("  {}: {}\n", translate(language, "accepted"), entry.accepted);
    return line;
}

} // namespace

std::string audit_page(const Audit& audit, Language language)
{
    std::string page;
    for (const bool open : {true, false})
        for (const auto& entry : audit.entries)
            if (entry.accepted.empty() == open)
                page += line_of(entry, language);
    const auto accepted = static_cast<int>(audit.entries.size()) - audit.open;
    return page + fmt::format("{}: {} · {}: {} · {}: {}\n", translate(language, "rules"),
                              audit_rules().size(), translate(language, "open doubts"), audit.open,
                              translate(language, "accepted"), accepted);
}

Records audit_records(const Audit& audit)
{
    Records records{{{"rule", "Rule"},
                     {"file", "File"},
                     {"line", "Line", true},
                     {"column", "Column", true},
                     {"field", "Field"},
                     {"what", "What"},
                     {"hint", "Hint"},
                     {"accepted", "Accepted"}},
                    {}};
    for (const auto& [rule, finding, accepted] : audit.entries)
        records.rows.push_back({rule->id, finding.origin.file, finding.origin.line, finding.origin.column,
                                finding.field, finding.what, finding.hint, accepted});
    return records;
}

Records audit_rule_records()
{
    Records records{{{"rule", "Rule"}, {"asks", "Asks"}, {"explanation", "Why"}}, {}};
    for (const auto& rule : audit_rules())
        records.rows.push_back({rule.id, rule.asks, rule.explanation});
    return records;
}

} // namespace byggom
