#include "cli/report/forms/forms.hpp"
#include "cli/report/forms/json_values.hpp"
#include "cli/report/forms/speaker.hpp"
#include "cli/report/text_table.hpp"
#include "cli/report/workbook.hpp"

#include <algorithm>
#include <set>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

/// Makes the sheets of one Document.
class SheetMaker {
public:
    SheetMaker(const Document& document, Language language)
        : document_(document), speaker_(document, language), language_(language)
    {}

    Workbook make()
    {
        Workbook book;
        book.title = document_.title;
        book.notes_name = translate(language_, "Notes");
        book.notes.emplace_back(document_.title, std::string{});
        if (document_.conventions.has_money)
            book.notes.emplace_back(std::string(translate(language_, "Amounts")), conventions_of_sheets());
        for (const auto& block : document_.blocks) {
            if (const auto* table = std::get_if<Table>(&block);
                table != nullptr && (table->in & on_sheet) != 0)
                add_sheet(book, *table);
            else if (const auto* facts = std::get_if<Facts>(&block);
                     facts != nullptr && (facts->in & on_sheet) != 0)
                add_notes(book, *facts);
            else if (const auto* said = std::get_if<Paragraph>(&block);
                     said != nullptr && (said->in & on_sheet) != 0)
                add_note(book, *said);
        }
        book.notes.emplace_back("", origin_of(document_, language_));
        return book;
    }

private:
    std::string conventions_of_sheets() const
    {
        auto text = told(document_.conventions, language_);
        const auto unit = unit_name(MoneyUnit::kilo, language_);
        if (text.compare(0, unit.size(), unit) == 0)
            text.replace(0, unit.size(), unit_name(MoneyUnit::none, language_));
        return text;
    }
    void add_note(Workbook& book, const Paragraph& said)
    {
        const auto text = speaker_.form(said.message);
        if (said.style == Paragraph::Style::heading)
            book.notes.emplace_back(text, std::string{});
        else
            book.notes.emplace_back(std::string{}, text);
    }
    void add_notes(Workbook& book, const Facts& facts)
    {
        if (!facts.title.empty())
            book.notes.emplace_back(speaker_.form(facts.title), std::string{});
        for (const auto& fact : facts.facts)
            if ((fact.in & on_sheet) != 0 && !fact.title.empty())
                book.notes.emplace_back(speaker_.form(fact.title), speaker_.form(fact.value));
    }

    /// A name Excel takes: 31 characters, none of []:*?/\, no other sheet's.
    std::string sheet_name(const Table& table)
    {
        auto name = table.title.empty() ? spoken_key(table.key) : speaker_.form(table.title);
        for (auto& c : name)
            if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos)
                c = ' ';
        name = shortened(name, 31);
        for (int number = 2; !names_.insert(name).second; ++number)
            name = shortened(name, 28) + " " + std::to_string(number);
        return name;
    }
    static std::string spoken_key(std::string key)
    {
        std::replace(key.begin(), key.end(), '_', ' ');
        return key.empty() ? "table" : key;
    }
    static std::string shortened(const std::string& text, std::size_t letters)
    {
        std::size_t end = 0;
        for (std::size_t taken = 0; end < text.size() && taken < letters; ++taken) {
            ++end;
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
                ++end;
        }
        auto cut = text.substr(0, end);
        cut.erase(cut.find_last_not_of(' ') + 1);
        return cut;
    }

    std::size_t years_in(const Table& table, std::size_t column) const
    {
        std::size_t years = 0;
        for (const auto& row : table.rows)
            if (column < row.cells.size())
                if (const auto* series = std::get_if<Value::Yearly>(&row.cells[column].kind))
                    years = std::max(years, series->values.size());
        return years;
    }
    std::string unit_of(Quantity quantity) const
    {
        return quantity == Quantity::money || quantity == Quantity::kronor
                   ? std::string(translate(language_, "SEK"))
                   : "";
    }
    static int decimals_of(Quantity quantity)
    {
        switch (quantity) {
        case Quantity::money:
        case Quantity::kronor:
        case Quantity::whole:
            return 0;
        case Quantity::count:
            return 1;
        case Quantity::ratio:
            return 2;
        default:
            return -1;
        }
    }
    std::string title_of(const Column& column) const
    {
        return column.title.empty() ? spoken_key(column.key) : speaker_.form(column.title);
    }

    void add_sheet(Workbook& book, const Table& table)
    {
        Sheet sheet;
        sheet.name = sheet_name(table);
        std::vector<std::size_t> years;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto& column = table.columns[i];
            years.push_back(years_in(table, i));
            if ((column.in & on_sheet) == 0)
                continue;
            const auto total = column.summed ? SheetTotal::sum : SheetTotal::none;
            if (years.back() == 0)
                sheet.columns.push_back(
                    {title_of(column), unit_of(column.quantity), decimals_of(column.quantity), total});
            for (std::size_t year = 0; year < years.back(); ++year)
                sheet.columns.push_back({std::to_string(document_.conventions.start + static_cast<int>(year)),
                                         unit_of(column.quantity), decimals_of(column.quantity), total});
            if (column.summed)
                sheet.total_title = translate(language_, "sum");
        }
        for (const auto& row : table.rows)
            if ((row.in & on_sheet) != 0)
                sheet.rows.push_back(cells_of(table, row, years));
        if (!sheet.columns.empty())
            book.sheets.push_back(std::move(sheet));
        for (const auto& note : table.notes)
            book.notes.emplace_back(std::string{}, speaker_.form(note));
    }
    std::vector<Json> cells_of(const Table& table, const Row& row,
                               const std::vector<std::size_t>& years) const
    {
        std::vector<Json> cells;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if ((table.columns[i].in & on_sheet) == 0)
                continue;
            const auto* value = i < row.cells.size() ? &row.cells[i] : nullptr;
            const auto* series = value == nullptr ? nullptr : std::get_if<Value::Yearly>(&value->kind);
            for (std::size_t year = 0; year < years[i]; ++year)
                cells.push_back(series != nullptr && year < series->values.size() ? Json(series->values[year])
                                                                                  : Json(nullptr));
            if (years[i] == 0)
                cells.push_back(value == nullptr ? Json(nullptr) : cell_of(*value, row));
        }
        return cells;
    }
    /// Numbers as numbers, in SEK; the rest in the reader's words.
    Json cell_of(const Value& value, const Row& row) const
    {
        if (const auto number = value.number())
            return *number;
        if (const auto* holds = std::get_if<bool>(&value.kind))
            return *holds;
        if (const auto* none = std::get_if<Value::None>(&value.kind))
            return none->why.empty() ? Json(nullptr) : Json(std::string(translate(language_, none->why)));
        return (row.kind == Row::Kind::part ? "  " : "") + speaker_.form(value);
    }

    const Document& document_;
    DocumentSpeaker speaker_;
    Language language_;
    std::set<std::string> names_;
};

} // namespace

Workbook workbook_of(const Document& document, Language language, std::int64_t created)
{
    auto book = SheetMaker(document, language).make();
    book.created = created;
    return book;
}

std::string xlsx(const Document& document, Language language, std::int64_t created)
{
    return xlsx(workbook_of(document, language, created));
}

} // namespace byggom
