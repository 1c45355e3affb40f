#include "cli/report/views.hpp"

#include "cli/report/views/view_input.hpp"
#include "libpackage/appraisal/costs.hpp"

#include <algorithm>
#include <array>

namespace byggom {
namespace {

/// A view's name, and how it is made.
struct KnownView {
    std::string_view name;
    View (*make)(const ViewInput& input);
};
constexpr std::array<KnownView, 7> all_views{{{"financial", financial_view},
                                              {"economic", economic_view},
                                              {"wsipp", wsipp_view},
                                              {"referent", referent_view},
                                              {"supplements", supplements_view},
                                              {"correction", correction_view},
                                              {"cashable", cashable_view}}};

std::vector<Correction> by_measure(const Package& package, const std::vector<AskedCorrection>& asked)
{
    std::vector<Correction> corrections(package.measures.size());
    for (const bool named : {false, true})
        for (const auto& one : asked)
            for (std::size_t i = 0; i < corrections.size(); ++i)
                if (named ? package.measures[i]->id == one.measure : one.measure.empty())
                    corrections[i] = one.correction;
    return corrections;
}

std::vector<Message> schemes_of(const ViewQuestion& question)
{
    std::vector<Message> schemes;
    for (const auto& one : question.corrections)
        schemes.push_back(
            {"Corrected: {}: {} (costs × {}, effects × {})",
             {one.measure.empty() ? Value(Message{"every measure"}) : own_text(one.measure),
              own_text(one.scheme), ratio(1 + one.correction.costs), ratio(1 - one.correction.effects)}});
    return schemes;
}

Value value_of(const Entry& entry, Quantity quantity, const Package& package)
{
    if (!entry)
        return {};
    return quantity == Quantity::year ? year(package.start + static_cast<int>(*entry))
                                      : Value(*entry, quantity);
}

/// The view as a table; its numbers for files stand under "views.NAME".
void add_view(Document& document, Table& every, const View& view, const std::string& name,
              const Package& package, const ViewQuestion& question)
{
    const std::string key = "views." + name;
    document.blocks.emplace_back(heading(Message(view.title)));
    Facts about{key};
    Value::List corrected;
    for (const auto& scheme : schemes_of(question)) {
        document.blocks.emplace_back(paragraph(scheme));
        corrected.emplace_back(scheme);
    }
    if (!corrected.empty())
        about.facts.push_back({"corrected", {}, std::move(corrected)});
    about.in = in_json;
    document.blocks.emplace_back(std::move(about));

    Table table{
        key + ".rows",
        {},
        {{"row", {}, Quantity::none, in_json}, {"", Message(view.first), Quantity::none, for_people}}};
    table.in = in_json | for_people;
    for (const auto& column : view.columns)
        table.columns.push_back({column.key, Message(column.title), column.quantity, in_json | for_people,
                                 column.quantity == Quantity::money});
    for (const auto& row : view.rows) {
        if (row.kind == ViewRow::Kind::heading) {
            table.rows.push_back({{own_text(""), row.name}, Row::Kind::heading, on_page});
            std::swap(table.rows.back().cells[0], table.rows.back().cells[1]);
            continue;
        }
        const auto kind = row.kind == ViewRow::Kind::part  ? Row::Kind::part
                          : row.kind == ViewRow::Kind::sum ? Row::Kind::sum
                                                           : Row::Kind::plain;
        std::vector<Value> cells{own_text(row.key), row.name};
        for (std::size_t i = 0; i < view.columns.size(); ++i) {
            cells.push_back(value_of(row.values[i], view.columns[i].quantity, package));
            every.rows.push_back(
                {{own_text(name), own_text(row.key), own_text(view.columns[i].key), cells.back()}});
        }
        table.rows.push_back({std::move(cells), kind});
    }
    document.blocks.emplace_back(std::move(table));
    Facts facts{key};
    for (const auto& fact : view.facts) {
        const auto value = value_of(fact.value, fact.quantity, package);
        facts.facts.push_back({fact.key, Message(fact.meaning), value});
        every.rows.push_back({{own_text(name), own_text(""), own_text(fact.key), value}});
    }
    facts.in = in_json | for_people;
    document.blocks.emplace_back(std::move(facts));
    for (const auto note : view.notes)
        document.blocks.emplace_back(faint(Message(note)));
}

} // namespace

std::vector<std::string> view_names()
{
    std::vector<std::string> names;
    for (const auto& view : all_views)
        names.emplace_back(view.name);
    return names;
}

void add_views(Document& document, const Package& package, const Evaluation& evaluation,
               const ViewQuestion& question)
{
    const Draw draw(package.figures);
    const Context context{package, draw};
    ViewInput input{context, evaluation, question, at_value(evaluation.ledger.lines()), {}};
    input.lines = corrected(input.stated, package, by_measure(package, question.corrections));
    Table every{"views_in_rows", {}, {{"view"}, {"row"}, {"column"}, {"value"}}};
    every.in = in_csv;
    for (const auto& view : all_views)
        if (std::find(question.views.begin(), question.views.end(), view.name) != question.views.end())
            add_view(document, every, view.make(input), std::string(view.name), package, question);
    document.csv_table = every.key;
    document.blocks.emplace_back(std::move(every));
}

} // namespace byggom
