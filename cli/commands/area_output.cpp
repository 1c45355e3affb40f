#include "cli/commands/area_output.hpp"

#include "cli/commands/area_input.hpp"
#include "cli/commands/area_workbook.hpp"
#include "cli/commands/drawing_library.hpp"
#include "cli/commands/timestamp.hpp"
#include "cli/file.hpp"
#include "cli/report/records.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Records records_of(const AreaAnswer& answer, bool page, Language language)
{
    Records records{{{"area_code", "Area"}, {"area_name", "Name"}}, {}};
    for (const auto& column : answer.columns)
        if (!page || column.on_page)
            records.columns.push_back(
                {column.key, title_of(column, language), true, page ? column.decimals : -1});
    for (const auto& texts : answer.table.texts)
        records.columns.push_back({texts.name, texts.name});
    for (std::size_t place = 0; place < answer.table.size(); ++place) {
        const auto area = answer.order.empty() ? place : answer.order[place];
        std::vector<Json> row{answer.table.codes[area], answer.table.names[area]};
        for (std::size_t i = 0; i < answer.columns.size(); ++i)
            if (!page || answer.columns[i].on_page)
                row.push_back(json_of(answer.table.columns[i].values[area]));
        for (const auto& texts : answer.table.texts)
            row.push_back(texts.values[area].empty() ? Json(nullptr) : Json(texts.values[area]));
        records.rows.push_back(std::move(row));
    }
    return records;
}

std::string json_text(const AreaAnswer& answer)
{
    Json tables = Json::object();
    for (const auto& table : answer.tables) {
        Json rows = Json::array();
        for (const auto& row : table.rows) {
            Json one = Json::object();
            for (std::size_t i = 0; i < table.text_fields.size(); ++i)
                one[table.text_fields[i]] = row.texts[i];
            for (std::size_t i = 0; i < table.number_fields.size(); ++i)
                one[table.number_fields[i]] = json_of(row.numbers[i]);
            rows.push_back(std::move(one));
        }
        tables[table.name] = std::move(rows);
    }
    Json columns = Json::array();
    for (const auto& column : answer.columns)
        columns.push_back(
            {{"key", column.key}, {"title", name_of(column, Language::english)}, {"unit", column.unit}});
    const Json whole{{"schema", "byggom-areas-1"},
                     {"title", answer.title},
                     {"rests_on", description_of(answer, Language::english)},
                     {"edition", answer.table.edition},
                     {"columns", columns},
                     {"areas", Json::parse(print(records_of(answer, false, Language::english), "json",
                                                 Language::english, false))},
                     {"tables", tables}};
    return whole.dump(1) + "\n";
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

void AreaOutput::add_to(CLI::App& command)
{
    output.add_to(command, {"table", "csv", "json", "xlsx", "geojson", "gpkg", "fgb", "png", "svg", "pdf"});
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
            throw CLI::ValidationError("--format", format + " is written to a file: name it with -o");
        gis().write_layer(zones, layer_of(answer, words), place_of_output(output.file));
    } else if (format == "geojson") {
        output.deliver(gis().geojson(zones, layer_of(answer, words)));
    } else if (format == "png" || format == "svg" || format == "pdf") {
        output.deliver(drawing().draw_map(sheet_of(answer, zones, sheet, words), format));
    } else if (format == "xlsx") {
        output.deliver(workbook_of(answer, words));
    } else if (format == "json") {
        output.deliver(json_text(answer));
    } else {
        const bool page = format == "table";
        output.deliver(
            print(records_of(answer, page, words), format, words, output.file.empty() && Common::colour()));
    }
}

} // namespace byggom
