#include "cli/commands/area_output.hpp"

#include "cli/command_line.hpp"
#include "cli/commands/area_input.hpp"
#include "cli/commands/area_workbook.hpp"
#include "cli/commands/drawing_library.hpp"
#include "cli/commands/timestamp.hpp"
#include "cli/report/workbook.hpp"
#include "libpackage/problem/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

Value cell_of(const std::optional<double>& value) { return value ? Value(*value) : Value(); }

/// A number with the decimals a page has room for.
Value rounded(const std::optional<double>& value, int decimals)
{
    if (!value)
        return {};
    if (decimals == 0)
        return whole(*value);
    if (decimals == 1)
        return count(*value);
    return decimals == 2 ? ratio(*value)
                         : Value(Value::Exact{fmt::format("{:.{}f}", *value, decimals), *value});
}

Message titled(const AreaAnswerColumn& column)
{
    if (column.detail.empty() && column.unit.empty())
        return Message(std::string_view(column.title));
    if (column.detail.empty())
        return {"{}, {}", {Message(std::string_view(column.title)), Message(std::string_view(column.unit))}};
    if (column.unit.empty())
        return {"{}, {}",
                {Message(std::string_view(column.title)), Message(std::string_view(column.detail))}};
    return {"{}, {}, {}",
            {Message(std::string_view(column.title)), Message(std::string_view(column.detail)),
             Message(std::string_view(column.unit))}};
}

Table areas_of(const AreaAnswer& answer)
{
    Table table{"areas", {}, {{"area_code", "Area"}, {"area_name", "Name"}}};
    for (const auto& column : answer.columns) {
        table.columns.push_back({column.key, titled(column), Quantity::none, in_files});
        if (column.on_page)
            table.columns.push_back({"", titled(column), Quantity::none, on_page});
    }
    for (const auto& texts : answer.table.texts)
        table.columns.push_back({texts.name, {"{}", {own_text(texts.name)}}});
    for (std::size_t place = 0; place < answer.table.size(); ++place) {
        const auto area = answer.order.empty() ? place : answer.order[place];
        std::vector<Value> row{own_text(answer.table.codes[area]), own_text(answer.table.names[area])};
        for (std::size_t i = 0; i < answer.columns.size(); ++i) {
            row.push_back(cell_of(answer.table.columns[i].values[area]));
            if (answer.columns[i].on_page)
                row.push_back(rounded(answer.table.columns[i].values[area], answer.columns[i].decimals));
        }
        for (const auto& texts : answer.table.texts)
            row.push_back(texts.values[area].empty() ? Value() : own_text(texts.values[area]));
        table.rows.push_back({std::move(row)});
    }
    return table;
}

/// Sentences are the answer's own and must outlive the Document.
Document described(const AreaAnswer& answer)
{
    Document document;
    document.schema = "byggom/areas/2";
    document.csv_table = "areas";
    Facts head{"",
               {},
               {{"title", {}, own_text(answer.title)},
                {"rests_on", {}, own_text(description_of(answer, Language::english))},
                {"edition", {}, own_text(answer.table.edition)}}};
    head.in = in_json;
    document.blocks.emplace_back(std::move(head));
    document.blocks.emplace_back(heading(Message(std::string_view(answer.title))));
    if (!answer.subtitle.empty())
        document.blocks.emplace_back(paragraph({"{}", {own_text(answer.subtitle)}}));
    Table columns{"columns", {}, {{"key"}, {"title"}, {"unit"}}};
    columns.in = in_json;
    for (const auto& column : answer.columns)
        columns.rows.push_back(
            {{own_text(column.key), own_text(name_of(column, Language::english)), own_text(column.unit)}});
    document.blocks.emplace_back(std::move(columns));
    document.blocks.emplace_back(areas_of(answer));
    Facts none{"tables"};
    none.in = in_json;
    document.blocks.emplace_back(std::move(none)); // an object even where there is no table
    for (const auto& one : answer.tables) {
        Table table{"tables." + one.name, {}, {}};
        table.in = in_json;
        for (const auto& field : one.text_fields)
            table.columns.push_back({field});
        for (const auto& field : one.number_fields)
            table.columns.push_back({field});
        for (const auto& row : one.rows) {
            std::vector<Value> cells;
            for (const auto& text : row.texts)
                cells.push_back(own_text(text));
            for (const auto& number : row.numbers)
                cells.push_back(cell_of(number));
            table.rows.push_back({std::move(cells)});
        }
        document.blocks.emplace_back(std::move(table));
    }
    for (const auto& remark : answer.remarks) {
        document.blocks.emplace_back(faint(Message(std::string_view(remark))));
        std::get<Paragraph>(document.blocks.back()).in = on_page;
    }
    if (!answer.files.empty()) {
        Value::List files;
        for (const auto& file : answer.files)
            files.push_back(own_text(file));
        document.blocks.emplace_back(faint({"Source: {}", {Value(std::move(files))}}));
    }
    return document;
}

MapStyle style_of(const AreaAnswer& answer, const std::string& key, Language language)
{
    const auto place = static_cast<std::size_t>(
        std::find_if(answer.columns.begin(), answer.columns.end(),
                     [&](const AreaAnswerColumn& column) { return column.key == key; }) -
        answer.columns.begin());
    const auto& column = answer.columns[place];
    MapStyle style{key, key, title_of(column, language), {}};
    const auto classes = map_classes(answer.table.columns[place].values, column.tint);
    const auto labels = labels_of(classes, column, language);
    for (std::size_t i = 0; i < classes.size(); ++i)
        style.classes.push_back({classes[i].lower, classes[i].upper, labels[i], classes[i].colour});
    return style;
}

LayerToWrite layer_of(const AreaAnswer& answer, Language language)
{
    LayerToWrite layer;
    layer.name = answer.name;
    layer.title = translate(language, answer.title);
    layer.description = description_of(answer, language);
    layer.table = answer.table;
    layer.titles = {{"area_code", std::string(translate(language, "Area"))},
                    {"area_name", std::string(translate(language, "Name"))},
                    {"edition", std::string(translate(language, "Edition"))}};
    for (const auto& column : answer.columns)
        layer.titles.emplace_back(column.key, title_of(column, language));
    for (const auto& key : answer.drawn)
        layer.styles.push_back(style_of(answer, key, language));
    layer.no_value = translate(language, "no figure");
    layer.tables = answer.tables;
    layer.moment = timestamp();
    return layer;
}

} // namespace

void AreaOutput::add_to(const Command& command)
{
    output.add_to(command, {"geojson", "gpkg", "fgb", "png", "svg", "pdf"});
    sheet.add_to(command);
}

Language AreaOutput::language(const Common& common) const
{
    return output.chosen() == "json" ? Language::english : common.language();
}

void AreaOutput::deliver(AreaAnswer answer, const Zones& zones, const Common& common) const
{
    const auto format = output.chosen();
    const auto words = common.language();
    if (!sheet.shown.empty()) {
        const auto key = answer.table.columns[column_called(answer.table, sheet.shown, "--show")].name;
        answer.drawn.erase(std::remove(answer.drawn.begin(), answer.drawn.end(), key), answer.drawn.end());
        answer.drawn.insert(answer.drawn.begin(), key);
    }
    if (answer.drawn.empty() && (format == "png" || format == "svg" || format == "pdf"))
        throw InvalidInput(
            {{{}, "", "there is no column to colour a map by", "name statistics with --statistics"}});
    if (format == "gpkg" || format == "fgb") {
        if (output.file.empty())
            throw WrongUsage{"--format", format + " is written to a file: name it with -o"};
        gis().write_layer(zones, layer_of(answer, words), output.file);
    } else if (format == "geojson") {
        output.deliver(gis().geojson(zones, layer_of(answer, words)));
    } else if (format == "png" || format == "svg" || format == "pdf") {
        output.deliver(drawing().draw_map(sheet_of(answer, zones, sheet, words), format));
    } else {
        std::optional<Question> question;
        if (!answer.files.empty())
            question = Question{answer.files.front(), {}, {}};
        output.deliver(described(answer), common, question,
                       [&](Workbook& book) { book = workbook_of(answer, words); });
    }
}

} // namespace byggom
