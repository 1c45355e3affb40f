#include "cli/report/records.hpp"

#include "cli/report/text_table.hpp"

#include <fmt/format.h>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

std::string csv_text(const Json& value)
{
    if (value.is_null())
        return {};
    if (value.is_number_float())
        return plain_number(value.get<double>());
    return value.is_string() ? csv_cell(value.get<std::string>()) : value.dump();
}

std::string page_text(const Json& value, const Column& column, Language language)
{
    if (value.is_null())
        return {};
    if (value.is_number() && column.decimals >= 0)
        return grouped(value.get<double>(), column.decimals, language);
    if (value.is_number_float())
        return plain_number(value.get<double>());
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string csv(const Records& records)
{
    std::string text;
    for (const auto& column : records.columns)
        text += (text.empty() ? "" : ",") + column.key;
    text += "\n";
    for (const auto& row : records.rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += (i == 0 ? "" : ",") + csv_text(row[i]);
        text += line + "\n";
    }
    return text;
}

std::string json(const Records& records)
{
    Json list = Json::array();
    for (const auto& row : records.rows) {
        Json object = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i)
            object[records.columns[i].key] = row[i];
        list.push_back(std::move(object));
    }
    return list.dump(1) + "\n";
}

std::string page(const Records& records, Language language, bool colour)
{
    std::vector<std::string> head;
    std::vector<Align> alignment;
    for (const auto& column : records.columns) {
        head.emplace_back(translate(language, column.title));
        alignment.push_back(column.is_number ? Align::right : Align::left);
    }
    TextTable table(head, alignment);
    for (const auto& row : records.rows) {
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < row.size(); ++i)
            cells.push_back({page_text(row[i], records.columns[i], language)});
        table.add(std::move(cells));
    }
    return table.print(colour);
}

} // namespace

std::string csv_cell(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string plain_number(double number)
{
    auto text = fmt::format("{}", number);
    if (text.find('e') == std::string::npos)
        return text;
    text = fmt::format("{:.20f}", number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

std::string print(const Records& records, std::string_view format, Language language, bool colour)
{
    if (format == "csv")
        return csv(records);
    return format == "json" ? json(records) : page(records, language, colour);
}

} // namespace byggom
