#include "cli/report/view_table.hpp"

#include "cli/report/records.hpp"

#include <fmt/format.h>

#include <sstream>

namespace byggom {
namespace {

constexpr std::size_t page_width = 100;

std::string shown(const Entry& value, Form form, int start, Language language)
{
    if (!value)
        return "–";
    switch (form) {
    case Form::money:
        return grouped(*value / 1e3, 0, language);
    case Form::percent:
        return grouped(*value * 100, 1, language) + " %";
    case Form::ratio:
        return grouped(*value, 2, language);
    case Form::whole:
        return grouped(*value, 0, language);
    case Form::count:
        return grouped(*value, 1, language);
    case Form::year:
        break;
    }
    return std::to_string(start + static_cast<int>(*value));
}

Tone tone_of_entry(const Entry& value, Form form)
{
    if (!value || form != Form::money)
        return Tone::plain;
    return tone_of(*value);
}

Cell name_cell(const ViewRow& row)
{
    switch (row.kind) {
    case ViewRow::Kind::part:
        return {"  " + row.name, Tone::faint};
    case ViewRow::Kind::sum:
        return {row.name, Tone::strong};
    case ViewRow::Kind::plain:
    case ViewRow::Kind::heading:
        break;
    }
    return {row.name};
}

std::string table_of(const ViewTable& view, int start, Language language, bool colour)
{
    std::vector<std::string> head{std::string(translate(language, view.first))};
    std::vector<Align> alignment{Align::left};
    for (const auto& column : view.columns) {
        head.emplace_back(translate(language, column.title));
        alignment.push_back(Align::right);
    }
    TextTable table(head, alignment);
    auto before = ViewRow::Kind::sum;
    for (const auto& row : view.rows) {
        if (row.kind == ViewRow::Kind::sum && before != ViewRow::Kind::sum)
            table.add_rule();
        before = row.kind;
        std::vector<Cell> cells{name_cell(row)};
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const auto form = view.columns[i].form;
            cells.push_back(
                {shown(row.values[i], form, start, language), tone_of_entry(row.values[i], form)});
        }
        table.add(std::move(cells));
    }
    return table.print(colour);
}

/// Words in lines no wider than the page.
std::string folded(std::string_view sentence)
{
    std::istringstream words{std::string(sentence)};
    std::string text;
    std::size_t width = 0;
    for (std::string word; words >> word; width += display_width(word)) {
        if (width > 0 && width + 1 + display_width(word) > page_width) {
            text += "\n";
            width = 0;
        } else if (width > 0) {
            text += " ";
            ++width;
        }
        text += word;
    }
    return text + "\n";
}

std::string csv_row(const ViewTable& view, const std::string& row, const std::string& column,
                    const Entry& value, const std::string& conventions)
{
    return fmt::format("{},{},{},{},{}\n", view.name, csv_cell(row), column,
                       value ? plain_number(*value) : "", conventions);
}

} // namespace

std::string view_page(const ViewTable& view, int start, Language language, bool colour)
{
    std::string text =
        "\n" + toned(std::string(translate(language, view.title)), Tone::strong, colour) + "\n";
    for (const auto& scheme : view.schemes)
        text += folded(fmt::format("{} {}", translate(language, "Corrected:"), scheme));
    text += table_of(view, start, language, colour);
    for (const auto& fact : view.facts)
        text += fmt::format("{:>12}  {}\n", shown(fact.value, fact.form, start, language),
                            translate(language, fact.meaning));
    for (const auto& note : view.notes)
        text += toned(folded(translate(language, note)), Tone::faint, colour);
    return text;
}

std::string view_csv(const ViewTable& view, const std::string& conventions)
{
    std::string text;
    for (const auto& row : view.rows)
        for (std::size_t i = 0; row.kind != ViewRow::Kind::heading && i < view.columns.size(); ++i)
            text += csv_row(view, row.key, view.columns[i].key, row.values[i], conventions);
    for (const auto& fact : view.facts)
        text += csv_row(view, "", fact.key, fact.value, conventions);
    return text;
}

} // namespace byggom
