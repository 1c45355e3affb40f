#include "cli/report/document.hpp"

#include <utility>

namespace byggom {

Names names_in(const Package& package)
{
    Names names;
    for (const auto& actor : package.actors)
        names.actors.push_back({actor.id, actor.name == actor.id ? std::string{} : actor.name});
    for (const auto& measure : package.measures)
        names.measures.push_back(measure->id);
    for (const auto& figure : package.figures)
        names.figures.push_back(figure.id);
    return names;
}

Document document_of(const Package& package, std::string schema)
{
    Document document;
    document.schema = std::move(schema);
    document.title = package.name;
    document.conventions = {package.start,      package.horizon, package.price_year,
                            package.rules_year, package.timing,  true};
    document.names = names_in(package);
    return document;
}

Paragraph heading(Message message) { return {std::move(message), Paragraph::Style::heading}; }
Paragraph paragraph(Message message) { return {std::move(message), Paragraph::Style::plain}; }
Paragraph item(Message message) { return {std::move(message), Paragraph::Style::item}; }
Paragraph faint(Message message) { return {std::move(message), Paragraph::Style::faint}; }
Value term(std::string_view id) { return Value::Term{std::string(id), {}}; }
Value term(std::string_view id, std::string_view words) { return Value::Term{std::string(id), words}; }
Value yearly(std::vector<double> values) { return Value::Yearly{std::move(values)}; }

} // namespace byggom
