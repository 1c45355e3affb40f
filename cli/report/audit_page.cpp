#include "cli/report/audit_page.hpp"

#include "cli/report/message_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace byggom {
namespace {

/// The field, and where in the package's own file it stands.
std::string place_in_audit(const Finding& finding, const Finding& first)
{
    const bool same_file = finding.origin.file == first.origin.file && finding.origin.line > 0;
    return finding.field +
           (same_file ? fmt::format(" ({}:{})", finding.origin.line, finding.origin.column) : "");
}

std::string also_in(const Audit::Entry& entry)
{
    std::string text;
    for (const auto& finding : entry.also)
        text += (text.empty() ? "" : ", ") + place_in_audit(finding, entry.finding);
    return text;
}

std::string doubt_line(const Audit::Entry& entry, Language language)
{
    const auto& [origin, field, what, hint] = entry.finding;
    auto line = told(Problem{origin, field, what, hint}, language) +
                fmt::format(" [{}: {}]\n", entry.rule->id, translate(language, entry.rule->name));
    if (!entry.also.empty())
        line +=
            "  " + told({"the same {} times more: {}", {entry.also.size(), also_in(entry)}}, language) + "\n";
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
                page += doubt_line(entry, language);
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
                     {"count", "Times", true},
                     {"also", "Also in"},
                     {"accepted", "Accepted"}},
                    {}};
    for (const auto& entry : audit.entries)
        records.rows.push_back({entry.rule->id, entry.finding.origin.file, entry.finding.origin.line,
                                entry.finding.origin.column, entry.finding.field,
                                to_string(entry.finding.what), to_string(entry.finding.hint),
                                entry.also.size() + 1, also_in(entry), entry.accepted});
    return records;
}

Records audit_rule_records(Language language)
{
    Records records{{{"rule", "Rule"}, {"name", "Name"}, {"asks", "Asks"}, {"explanation", "Why"}}, {}};
    for (const auto& rule : audit_rules())
        records.rows.push_back({rule.id, translate(language, rule.name), translate(language, rule.asks),
                                translate(language, rule.explanation)});
    return records;
}

} // namespace byggom
