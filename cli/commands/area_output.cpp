#include "cli/commands/area_output.hpp"

#include "cli/commands/area_input.hpp"
#include "cli/commands/output.hpp"
#include "cli/report/map_classes.hpp"
#include "cli/report/records.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

std::string title_of(const AreaAnswerColumn& column, Language language)
{
    const std::string title(say(language, column.title));
    return column.unit.empty() ? title : title + ", " + std::string(say(language, column.unit));
}

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
        columns.push_back({{"key", column.key}, {"title", column.title}, {"unit", column.unit}});
    const Json whole{{"schema", "byggom-areas-1"},
                     {"title", answer.title},
                     {"rests_on", answer.description},
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
    for (const auto& one : map_classes(answer.table.columns[place].values))
        style.classes.push_back({one.lower, one.upper,
                                 grouped(one.lower, column.decimals, language) + " – " +
                                     grouped(one.upper, column.decimals, language),
                                 one.colour});
    return style;
}

LayerToWrite layer_of(const AreaAnswer& answer, Language language)
{
    LayerToWrite layer;
    layer.name = answer.name;
    layer.title = say(language, answer.title);
    layer.description = answer.description;
    layer.table = answer.table;
    layer.titles = {{"area_code", std::string(say(language, "Area"))},
                    {"area_name", std::string(say(language, "Name"))},
                    {"edition", std::string(say(language, "Edition"))}};
    for (const auto& column : answer.columns)
        layer.titles.emplace_back(column.key, title_of(column, language));
    for (const auto& key : answer.drawn)
        layer.styles.push_back(style_of(answer, key, language));
    layer.tables = answer.tables;
    layer.moment = moment_of_writing();
    return layer;
}

} // namespace

void deliver(const AreaAnswer& answer, const Zones& zones, const Output& output, const Common& common)
{
    const auto format = output.chosen();
    const auto language = common.language();
    if (format == "gpkg" || format == "fgb") {
        if (output.file.empty())
            throw CLI::ValidationError("--format", format + " is written to a file: name it with -o");
        gis().write_layer(zones, layer_of(answer, language), output.file);
    } else if (format == "geojson") {
        output.deliver(gis().geojson(zones, layer_of(answer, language)));
    } else if (format == "json") {
        output.deliver(json_text(answer));
    } else {
        const bool page = format == "table";
        output.deliver(print(records_of(answer, page, language), format, language,
                             output.file.empty() && Common::colour()));
    }
}

} // namespace byggom
