#include "cli/report/audit.hpp"

namespace byggom {

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
                 {"accepted", "accepted"}}};
    table.in = in_files;
    for (const bool open : {true, false})
        for (const auto& [rule, finding, answer] : audit.entries) {
            if (answer.empty() != open)
                continue;
            document.blocks.emplace_back(item(
                {"{} [{}]",
                 {own_text(to_string(Problem{finding.origin, finding.field, finding.what, finding.hint})),
                  own_text(rule->id)}}));
            std::get<Paragraph>(document.blocks.back()).in = on_page;
            if (!answer.empty())
                document.blocks.emplace_back(item({"accepted: {}", {own_text(answer)}}));
            table.rows.push_back(
                {{own_text(rule->id), own_text(finding.origin.file), Value(finding.origin.line),
                  Value(finding.origin.column), own_text(finding.field), own_text(finding.what),
                  own_text(finding.hint), own_text(answer)}});
        }
    document.blocks.emplace_back(std::move(table));
    return document;
}

Document describe_audit_rules()
{
    Document document;
    document.schema = "byggom/audit-rules/2";
    Table table{"rules", {}, {{"rule", "rule"}, {"asks", "asks"}, {"explanation", "why"}}};
    for (const auto& rule : audit_rules())
        table.rows.push_back(
            {{own_text(rule.id), term(rule.asks, rule.asks), term(rule.explanation, rule.explanation)}});
    document.blocks.emplace_back(std::move(table));
    return document;
}

} // namespace byggom
