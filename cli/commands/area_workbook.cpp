#include "cli/commands/area_workbook.hpp"

#include "cli/commands/timestamp.hpp"
#include "cli/report/workbook.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t first_columns = 2; ///< code and name

Json cell_of(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

SheetColumn column_of(const AreaAnswer& answer, const AreaAnswerColumn& column, Language language)
{
    SheetColumn result{name_of(column, language), std::string(translate(language, column.unit)),
                       column.decimals};
    if (column.total == Total::sum)
        result.total = SheetTotal::sum;
    const auto by = std::find_if(answer.columns.begin(), answer.columns.end(),
                                 [&](const auto& other) { return other.key == column.weighed_by; });
    if (column.total == Total::mean && by != answer.columns.end()) {
        result.total = SheetTotal::mean;
        result.weighed_by = first_columns + static_cast<std::size_t>(by - answer.columns.begin());
    }
    return result;
}

Sheet areas_of(const AreaAnswer& answer, Language language)
{
    Sheet sheet;
    sheet.name = translate(language, "Areas");
    sheet.frozen_columns = first_columns;
    sheet.columns = {{std::string(translate(language, "Area")), ""},
                     {std::string(translate(language, "Name")), ""}};
    for (const auto& column : answer.columns)
        sheet.columns.push_back(column_of(answer, column, language));
    for (const auto& texts : answer.table.texts)
        sheet.columns.push_back({texts.name, ""});
    if (std::any_of(answer.columns.begin(), answer.columns.end(),
                    [](const AreaAnswerColumn& column) { return column.total != Total::none; }))
        sheet.total_title = translate(language, "Together");
    for (std::size_t place = 0; place < answer.table.size(); ++place) {
        const auto area = answer.order.empty() ? place : answer.order[place];
        std::vector<Json> row{answer.table.codes[area], answer.table.names[area]};
        for (const auto& column : answer.table.columns)
            row.push_back(cell_of(column.values[area]));
        for (const auto& texts : answer.table.texts)
            row.emplace_back(texts.values[area]);
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet sheet_of_table(const LongTable& table)
{
    Sheet sheet;
    sheet.name = table.name;
    for (const auto& field : table.text_fields)
        sheet.columns.push_back({field, ""});
    for (const auto& field : table.number_fields)
        sheet.columns.push_back({field, "", 0});
    for (const auto& row : table.rows) {
        std::vector<Json> cells(row.texts.begin(), row.texts.end());
        for (const auto& number : row.numbers)
            cells.push_back(cell_of(number));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

} // namespace

Workbook workbook_of(const AreaAnswer& answer, Language language)
{
    const auto word = [&](std::string_view english) { return std::string(translate(language, english)); };
    Workbook workbook;
    workbook.title = word(answer.title);
    workbook.created = seconds_of_writing();
    workbook.sheets.push_back(areas_of(answer, language));
    for (const auto& table : answer.tables)
        if (!table.rows.empty())
            workbook.sheets.push_back(sheet_of_table(table));
    workbook.notes_name = word("Notes");
    workbook.notes = {{word(answer.title), answer.subtitle}};
    for (const auto& file : answer.files)
        workbook.notes.emplace_back(word("Source"), file);
    if (!answer.table.edition.empty())
        workbook.notes.emplace_back(word("Edition"), answer.table.edition);
    for (const auto& table : answer.tables)
        if (!table.rows.empty())
            workbook.notes.emplace_back(table.name, word(table.description));
    for (const auto& remark : answer.remarks)
        workbook.notes.emplace_back(word("Note"), word(remark));
    workbook.notes.emplace_back("", "");
    workbook.notes.emplace_back(word("Column"), word("Name in files"));
    for (const auto& column : answer.columns)
        workbook.notes.emplace_back(title_of(column, language), column.key);
    return workbook;
}

} // namespace byggom
