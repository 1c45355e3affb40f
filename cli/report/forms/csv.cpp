#include "cli/report/forms/forms.hpp"
#include "cli/report/forms/json_values.hpp"
#include "cli/report/forms/plain_number.hpp"
#include "libpackage/package/package.hpp"

#include <algorithm>

namespace byggom {
namespace {

/// Writes the lines of one table.
class CsvWriter {
public:
    CsvWriter(const Document& document, const Table& table, Language language, CsvFor whom)
        : document_(document), table_(table), language_(language), whom_(whom)
    {}

    std::string write() const
    {
        std::string text = language_ == Language::swedish ? "\xEF\xBB\xBF" : "";
        text += line_of(head());
        for (const auto& row : table_.rows) {
            if ((row.in & in_csv) == 0 || row.kind == Row::Kind::heading)
                continue;
            const auto years = years_of(row);
            for (std::size_t year = 0; year < std::max<std::size_t>(years, 1); ++year)
                text += line_of(cells_of(row, year));
        }
        return text;
    }

private:
    bool stands(std::size_t column) const { return (table_.columns[column].in & in_csv) != 0; }
    bool is_yearly(std::size_t column) const
    {
        return std::any_of(table_.rows.begin(), table_.rows.end(), [&](const Row& row) {
            return column < row.cells.size() && std::holds_alternative<Value::Yearly>(row.cells[column].kind);
        });
    }
    std::optional<std::size_t> first_yearly() const
    {
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (stands(i) && is_yearly(i))
                return i;
        return std::nullopt;
    }
    std::size_t years_of(const Row& row) const
    {
        std::size_t years = 0;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (const auto* series = std::get_if<Value::Yearly>(&row.cells[i].kind);
                series != nullptr && stands(i))
                years = std::max(years, series->values.size());
        return years;
    }

    std::string line_of(const std::vector<std::string>& cells) const
    {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i)
            line += std::string(i == 0 ? "" : language_ == Language::swedish ? ";" : ",") + cells[i];
        return line + "\n";
    }
    std::vector<std::string> head() const
    {
        std::vector<std::string> keys;
        const auto yearly = first_yearly();
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            if (!stands(i))
                continue;
            if (yearly == i)
                keys.emplace_back("year");
            keys.push_back(quoted(table_.columns[i].key));
        }
        if (has_prices())
            keys.insert(keys.end(), {"price_year", "timing"});
        return keys;
    }
    bool has_prices() const { return document_.conventions.has_money; }

    std::vector<std::string> cells_of(const Row& row, std::size_t year) const
    {
        std::vector<std::string> cells;
        const auto yearly = first_yearly();
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            if (!stands(i))
                continue;
            if (yearly == i)
                cells.push_back(std::to_string(document_.conventions.start + static_cast<int>(year)));
            cells.push_back(i < row.cells.size() ? text_of(row.cells[i], i, year) : std::string{});
        }
        if (has_prices()) {
            cells.push_back(std::to_string(document_.conventions.price_year));
            cells.emplace_back(timing_names[static_cast<std::size_t>(document_.conventions.timing)]);
        }
        return cells;
    }
    std::string number(double value) const { return in_decimals(plain_number(value), language_); }
    std::string text_of(const Value& value, std::size_t column, std::size_t year) const
    {
        if (const auto* series = std::get_if<Value::Yearly>(&value.kind))
            return year < series->values.size() ? number(series->values[year]) : std::string{};
        const auto json = json_value(document_, value, table_.columns[column].quantity);
        if (json.is_null())
            return {};
        if (json.is_number_float())
            return number(json.get<double>());
        if (json.is_string())
            return quoted(guarded(json.get<std::string>()));
        if (!json.is_array())
            return json.dump();
        std::string list;
        for (const auto& one : json)
            list += (list.empty() ? "" : ", ") + (one.is_string() ? one.get<std::string>() : one.dump());
        return quoted(guarded(list));
    }
    std::string guarded(const std::string& text) const
    {
        const bool is_formula = whom_ == CsvFor::spreadsheets && !text.empty() &&
                                std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
        return is_formula ? "'" + text : text;
    }
    std::string quoted(const std::string& text) const
    {
        if (text.find_first_of(language_ == Language::swedish ? ";\"\r\n" : ",\"\r\n") == std::string::npos)
            return text;
        std::string all = "\"";
        for (const char c : text)
            all += c == '"' ? std::string("\"\"") : std::string(1, c);
        return all + "\"";
    }

    const Document& document_;
    const Table& table_;
    Language language_;
    CsvFor whom_;
};

const Table* table_for_csv(const Document& document)
{
    const Table* first = nullptr;
    for (const auto& block : document.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr || (table->in & in_csv) == 0)
            continue;
        if (!document.csv_table.empty() && table->key == document.csv_table)
            return table;
        first = first == nullptr ? table : first;
    }
    return first;
}

/// A result without a table is one of its named values.
Table table_of_facts(const Document& document)
{
    Table table{"facts", {}, {{"key"}, {"value"}}};
    for (const auto& block : document.blocks)
        if (const auto* facts = std::get_if<Facts>(&block))
            for (const auto& fact : facts->facts)
                if ((fact.in & facts->in & in_csv) != 0)
                    table.rows.push_back(
                        {{own_text(facts->key.empty() ? fact.key : facts->key + "." + fact.key),
                          fact.value}});
    return table;
}

} // namespace

std::string csv(const Document& document, Language language, CsvFor whom)
{
    if (const auto* table = table_for_csv(document))
        return CsvWriter(document, *table, language, whom).write();
    return CsvWriter(document, table_of_facts(document), language, whom).write();
}

} // namespace byggom
