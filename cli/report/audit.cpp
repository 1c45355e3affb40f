#include "cli/report/audit.hpp"

namespace byggom {
namespace {

/// The field, and where in the same file as the first it stands.
std::string place_of_doubt(const Finding& finding, const Finding& first)
{
    const bool same_file = finding.origin.file == first.origin.file && finding.origin.line > 0;
    return finding.field + (same_file ? " (" + std::to_string(finding.origin.line) + ":" +
                                            std::to_string(finding.origin.column) + ")"
                                      : "");
}

std::string also_in(const Audit::Entry& entry)
{
    std::string text;
    for (const auto& finding : entry.also)
        text += (text.empty() ? "" : ", ") + place_of_doubt(finding, entry.finding);
    return text;
}

} // namespace

Document describe(const Audit& audit)
{
    Document document;
    document.schema = "byggom/audit/2";
    const auto accepted = static_cast<int>(audit.entries.size()) - audit.open;
    document.blocks.emplace_back(
        paragraph({"Rules asked: {}; open doubts: {}; accepted: {}.",
                   {Value(audit_rules().size()), Value(audit.open), Value(accepted)}}));
    Table table{"doubts",
                "Doubts",
                {{"rule", "rule"},
                 {"file", "file"},
                 {"line", "line", Quantity::whole},
                 {"column", "column", Quantity::whole},
                 {"field", "field"},
                 {"what", "what"},
                 {"hint", "hint"},
                 {"count", "times", Quantity::whole},
                 {"also", "also in"},
                 {"accepted", "accepted"}}};
    table.in = in_files;
    for (const bool open : {true, false})
        for (const auto& entry : audit.entries) {
            const auto& [rule, finding, also, answer] = entry;
            if (answer.empty() != open)
                continue;
            document.blocks.emplace_back(
                item({"{} [{}: {}]",
                      {message_of(Problem{finding.origin, finding.field, finding.what, finding.hint}),
                       own_text(rule->id), Message(rule->name)}}));
            std::get<Paragraph>(document.blocks.back()).in = on_page;
            if (!also.empty()) {
                document.blocks.emplace_back(
                    item({"the same {} times more: {}", {Value(also.size()), own_text(also_in(entry))}}));
                std::get<Paragraph>(document.blocks.back()).in = on_page;
            }
            if (!answer.empty())
                document.blocks.emplace_back(item({"accepted: {}", {own_text(answer)}}));
            table.rows.push_back(
                {{own_text(rule->id), own_text(finding.origin.file), Value(finding.origin.line),
                  Value(finding.origin.column), own_text(finding.field), finding.what, finding.hint,
                  Value(also.size() + 1), own_text(also_in(entry)), own_text(answer)}});
        }
    document.blocks.emplace_back(std::move(table));
    return document;
}

Document describe_audit_rules()
{
    Document document;
    document.schema = "byggom/audit-rules/2";
    Table table{"rules", {}, {{"rule", "rule"}, {"name", "name"}, {"asks", "asks"}, {"explanation", "why"}}};
    for (const auto& rule : audit_rules())
        table.rows.push_back({{own_text(rule.id), term(rule.name, rule.name), term(rule.asks, rule.asks),
                               term(rule.explanation, rule.explanation)}});
    document.blocks.emplace_back(std::move(table));
    return document;
}

} // namespace byggom
