#include "cli/report/figures.hpp"

#include "cli/report/forms/forms.hpp"

#include <utility>

namespace byggom {
namespace {

std::vector<Column> columns()
{
    return {{"id", "figure"},
            {"value", "value"},
            {"low", "low"},
            {"high", "high"},
            {"distribution", "law", Quantity::none, in_files},
            {"unit", "unit"},
            {"price_year", "prices", Quantity::year},
            {"actor", "actor", Quantity::none, in_files},
            {"source", "source", Quantity::none, in_files},
            {"address", "address", Quantity::none, in_files},
            {"grade", "grade"},
            {"mark", "mark", Quantity::none, in_files},
            {"checked", "checked", Quantity::none, in_files},
            {"note", "note", Quantity::none, in_files}};
}

std::vector<Value> cells_of(const Figure& figure)
{
    return {own_text(figure.id),
            figure.value,
            value_or_none(figure.low),
            value_or_none(figure.high),
            term(to_string(figure.distribution)),
            own_text(figure.unit),
            figure.price_year ? year(figure.price_year->number) : Value(),
            own_text(figure.actor),
            own_text(figure.source),
            own_text(figure.address),
            own_text(figure.grade),
            term(to_string(figure.mark), to_string(figure.mark)),
            own_text(figure.checked),
            own_text(figure.note)};
}

} // namespace

std::vector<Message> flags(const Figure& figure, int as_of, std::optional<int> oldest)
{
    std::vector<Message> all;
    if (figure.mark == Mark::memory || figure.mark == Mark::assumption)
        all.emplace_back(to_string(figure.mark));
    if (oldest)
        if (auto age = age_of(figure, {as_of, *oldest}); !age.empty())
            all.push_back(std::move(age));
    return all;
}

std::string figure_table(const std::vector<Figure>& figures)
{
    Document document;
    Table table{"figures", {}, columns()};
    for (const auto& figure : figures)
        table.rows.push_back({cells_of(figure)});
    document.blocks.emplace_back(std::move(table));
    return csv(document, Language::english, CsvFor::reading_back);
}

Document describe(const std::vector<Figure>& figures, int as_of, std::optional<int> oldest)
{
    Document document;
    document.schema = "byggom/figures/2";
    Table table{"figures", {}, columns()};
    table.columns.push_back({"from", "from", Quantity::none, in_files});
    table.columns.push_back({"flags", "flags"});
    for (const auto& figure : figures) {
        auto cells = cells_of(figure);
        cells.push_back(own_text(figure.origin.file));
        Value::List doubts;
        for (auto& one : flags(figure, as_of, oldest))
            doubts.emplace_back(std::move(one));
        cells.emplace_back(std::move(doubts));
        table.rows.push_back({std::move(cells)});
    }
    document.blocks.emplace_back(std::move(table));
    return document;
}

Document describe_in_full(const std::vector<Figure>& figures, int as_of, std::optional<int> oldest)
{
    auto document = describe(figures, as_of, oldest);
    auto& table = std::get<Table>(document.blocks.front());
    table.in = in_files;
    const auto whole = table;
    for (const auto& row : whole.rows) {
        Facts facts{""};
        facts.in = on_page;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto* text = std::get_if<std::string>(&row.cells[i].kind);
            const auto* list = std::get_if<Value::List>(&row.cells[i].kind);
            if (!row.cells[i].is_none() && !(text != nullptr && text->empty()) &&
                !(list != nullptr && list->empty()))
                facts.facts.push_back({whole.columns[i].key, whole.columns[i].title, row.cells[i], on_page});
        }
        document.blocks.emplace_back(std::move(facts));
    }
    return document;
}

} // namespace byggom
