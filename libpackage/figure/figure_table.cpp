#include "libpackage/figure/figure_table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace byggom {
namespace {

constexpr std::array<std::string_view, 14> columns{"id",    "value",      "low",     "high",   "distribution",
                                                   "unit",  "price_year", "actor",   "source", "address",
                                                   "grade", "mark",       "checked", "note"};
using Words = std::pair<std::string_view, std::string_view>;
/// What a planner's own table may call them.
constexpr std::array<Words, 24> swedish_columns{
    {{"uppgift", "id"},   {"värde", "value"},       {"lågt", "low"},
     {"låg", "low"},      {"min", "low"},           {"högt", "high"},
     {"hög", "high"},     {"max", "high"},          {"fördelning", "distribution"},
     {"enhet", "unit"},   {"prisår", "price_year"}, {"prisnivå", "price_year"},
     {"aktör", "actor"},  {"källa", "source"},      {"adress", "address"},
     {"länk", "address"}, {"grad", "grade"},        {"kvalitet", "grade"},
     {"status", "mark"},  {"märke", "mark"},        {"kontrollerad", "checked"},
     {"not", "note"},     {"anmärkning", "note"},   {"kommentar", "note"}}};
constexpr std::array<Words, 12> swedish_marks{{{"funnet", "found"},
                                               {"funnen", "found"},
                                               {"ur minnet", "from memory"},
                                               {"ej kontrollerad", "from memory"},
                                               {"ej kontrollerat", "from memory"},
                                               {"okontrollerad", "from memory"},
                                               {"härlett", "derived"},
                                               {"härledd", "derived"},
                                               {"beräknad", "derived"},
                                               {"beräknat", "derived"},
                                               {"antagande", "assumption"},
                                               {"antagen", "assumption"}}};
constexpr std::array<Words, 5> swedish_distributions{{{"säker", "certain"},
                                                      {"likformig", "uniform"},
                                                      {"triangulär", "triangular"},
                                                      {"triangel", "triangular"},
                                                      {"lognormalfördelad", "lognormal"}}};
/// Parts of units, apart by / and spaces.
constexpr std::array<Words, 16> swedish_units{{{"kr", "SEK"},
                                               {"kronor", "SEK"},
                                               {"krona", "SEK"},
                                               {"år", "year"},
                                               {"mån", "month"},
                                               {"månad", "month"},
                                               {"månader", "month"},
                                               {"kvm", "m2"},
                                               {"m²", "m2"},
                                               {"lgh", "flat"},
                                               {"lägenhet", "flat"},
                                               {"lägenheter", "flat"},
                                               {"personer", "person"},
                                               {"timme", "hour"},
                                               {"tim", "hour"},
                                               {"hushåll", "household"}}};
constexpr std::array<std::pair<std::string_view, double>, 7> large_kronor{
    {{"tkr", 1e3}, {"kkr", 1e3}, {"mkr", 1e6}, {"Mkr", 1e6}, {"mnkr", 1e6}, {"mdkr", 1e9}, {"mdr", 1e9}}};

constexpr std::array<std::string_view, 6> needed_columns{"id", "value", "unit", "source", "grade", "mark"};

bool blank(const std::vector<std::string>& cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
}

/// ASCII's and Swedish's capitals in small letters.
std::string in_small_letters(const std::string& word)
{
    std::string small;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto c = static_cast<unsigned char>(word[i]);
        const bool is_second = i > 0 && static_cast<unsigned char>(word[i - 1]) == 0xC3;
        const bool is_capital =
            (c >= 'A' && c <= 'Z') || (is_second && (c == 0x84 || c == 0x85 || c == 0x96));
        small += static_cast<char>(is_capital ? c + 0x20 : c);
    }
    return small;
}

/// The English of a Swedish word, else the word.
template <std::size_t count>
std::string in_english(const std::string& word, const std::array<Words, count>& words)
{
    const auto small = in_small_letters(word);
    for (const auto& [swedish, english] : words)
        if (small == swedish)
            return std::string(english);
    return word;
}

/// A number as Swedish has it: spaces between thousands, and a comma. What is grouped by commas alone is
/// none, but where the whole table is Swedish.
std::optional<double> swedish_number(const std::string& cell, bool commas_are_decimal)
{
    std::string plain;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const std::string_view rest = std::string_view(cell).substr(i);
        const std::size_t space = rest[0] == ' '                                                   ? 1
                                  : rest.substr(0, 2) == "\u00a0"                                  ? 2
                                  : rest.substr(0, 3) == "\u202f" || rest.substr(0, 3) == "\u2009" ? 3
                                                                                                   : 0;
        if (space == 0)
            plain += cell[i];
        else
            i += space - 1;
    }
    const auto comma = plain.find(',');
    if (comma == std::string::npos)
        return decimal_number(plain);
    const auto digits = plain.size() - comma - 1;
    const bool may_part_thousands = digits == 3 && plain.size() == cell.size() && !commas_are_decimal;
    if (may_part_thousands || plain.find_first_of(",.", comma + 1) != std::string::npos)
        return std::nullopt;
    plain[comma] = '.';
    return decimal_number(plain);
}

/// "tkr/mån" is "SEK/month", a thousand times as much.
std::string english_unit(const std::string& unit, double& factor)
{
    std::string text;
    for (std::size_t begin = 0; begin < unit.size();) {
        const auto end = std::min(unit.find_first_of("/ ", begin), unit.size());
        auto word = unit.substr(begin, end - begin);
        for (const auto& [large, size] : large_kronor)
            if (word == large) {
                factor = size;
                word = "SEK";
            }
        text += in_english(word, swedish_units);
        if (end < unit.size())
            text += unit[end];
        begin = end + 1;
    }
    return text;
}

/// How a table is written.
struct Layout {
    std::map<std::string, std::size_t> places;
    bool is_swedish = false; ///< its commas are decimal
};

/// One row under the table's head; finds cells by name and notes what is wrong with them.
class Row {
public:
    Row(const Layout& layout, const std::vector<std::string>& cells, Origin origin,
        std::vector<Problem>& problems)
        : places_(layout.places), is_swedish_(layout.is_swedish), cells_(cells), origin_(std::move(origin)),
          problems_(problems)
    {}

    std::string text(const std::string& column) const
    {
        const auto place = places_.find(column);
        return place == places_.end() || place->second >= cells_.size() ? std::string{}
                                                                        : cells_[place->second];
    }

    std::optional<double> number(const std::string& column)
    {
        const auto cell = text(column);
        if (cell.empty())
            return std::nullopt;
        const auto number = swedish_number(cell, is_swedish_);
        if (!number)
            wrong(column, Message("{}: not a number", {cell}),
                  "write it as 31000.5, or as 31 000,5; a comma between thousands is not read");
        return number;
    }

    void wrong(const std::string& column, const Message& what, const Message& hint)
    {
        const auto place = places_.find(column);
        auto origin = origin_;
        origin.column = place == places_.end() ? 1 : static_cast<int>(place->second) + 1;
        problems_.push_back({origin, text("id") + "." + column, what, hint});
    }

    const Origin& origin() const { return origin_; }

private:
    const std::map<std::string, std::size_t>& places_;
    bool is_swedish_;
    const std::vector<std::string>& cells_;
    Origin origin_;
    std::vector<Problem>& problems_;
};

void check_band(const Figure& figure, Row& row)
{
    if (figure.low && *figure.low > figure.value)
        row.wrong("low", "is above the value", "low <= value <= high");
    if (figure.high && *figure.high < figure.value)
        row.wrong("high", "is below the value", "low <= value <= high");
}

Figure read_row(Row& row)
{
    Figure figure;
    figure.id = row.text("id");
    figure.origin = row.origin();
    if (figure.id.empty())
        row.wrong("id", "is empty", "every figure needs an id");
    if (const auto value = row.number("value"))
        figure.value = *value;
    else if (row.text("value").empty())
        row.wrong("value", "is empty", "a missing figure is an error, never zero");
    figure.low = row.number("low");
    figure.high = row.number("high");
    check_band(figure, row);
    double factor = 1;
    figure.unit = english_unit(row.text("unit"), factor);
    figure.value *= factor;
    for (auto* end : {&figure.low, &figure.high})
        if (*end)
            **end *= factor;
    if (const auto year = row.text("price_year"); !year.empty()) {
        if (const auto number = whole_number(year); number && *number >= 1900 && *number <= 2200)
            figure.price_year = Year{*number};
        else
            row.wrong("price_year", Message("{}: no year", {year}), "write it with four digits, as 2025");
    }
    if (figure.unit.rfind("SEK", 0) == 0 && row.text("price_year").empty())
        row.wrong("price_year", "is missing", "an amount of money needs the year of its prices");
    if (const auto name = row.text("distribution"); !name.empty()) {
        if (const auto distribution = distribution_from(in_english(name, swedish_distributions)))
            figure.distribution = *distribution;
        else
            row.wrong("distribution", Message("{}: no such law", {name}),
                      "certain, uniform, triangular, pert, normal, lognormal, beta");
    }
    if (const auto mark = mark_from(in_english(row.text("mark"), swedish_marks)))
        figure.mark = *mark;
    else
        row.wrong("mark", Message("{}: no such mark", {row.text("mark")}),
                  "found, from memory, derived, assumption");
    figure.actor = row.text("actor");
    figure.source = row.text("source");
    figure.address = row.text("address");
    figure.grade = row.text("grade");
    figure.checked = row.text("checked");
    figure.note = row.text("note");
    return figure;
}

/// "värde" and "Price year" are "value" and "price_year".
std::string column_name(const std::string& cell)
{
    auto name = in_small_letters(cell);
    std::replace(name.begin(), name.end(), ' ', '_');
    return in_english(name, swedish_columns);
}

bool is_swedish_column(const std::string& cell) { return in_english(cell, swedish_columns) != cell; }

Layout read_head(const std::vector<std::string>& cells, const Origin& origin, std::vector<Problem>& problems)
{
    Layout layout;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto name = column_name(cells[i]);
        layout.is_swedish = layout.is_swedish || is_swedish_column(cells[i]);
        if (std::find(columns.begin(), columns.end(), name) == columns.end())
            problems.push_back({{origin.file, origin.line, static_cast<int>(i) + 1},
                                cells[i],
                                "unknown column",
                                "see docs/reference/figures.md"});
        layout.places.emplace(name, i);
    }
    for (const auto name : needed_columns)
        if (layout.places.count(std::string(name)) == 0)
            problems.push_back({origin, std::string(name), "this column is missing", ""});
    return layout;
}

/// What parts the cells of a text: Swedish spreadsheets write semicolons, since their commas are decimal.
char separator_of(std::string_view text)
{
    const auto head = text.substr(0, text.find('\n'));
    return std::count(head.begin(), head.end(), ';') > std::count(head.begin(), head.end(), ',') ? ';' : ',';
}

} // namespace

std::vector<std::string> next_record(std::string_view text, std::size_t& position, char separator)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (; position < text.size(); ++position) {
        const char c = text[position];
        if (c == '"' && quoted && position + 1 < text.size() && text[position + 1] == '"')
            cells.back() += text[++position];
        else if (c == '"')
            quoted = !quoted;
        else if (c == separator && !quoted)
            cells.emplace_back();
        else if (c == '\n' && !quoted)
            break;
        else if (c != '\r' || quoted)
            cells.back() += c;
    }
    if (position < text.size())
        ++position;
    return cells;
}

std::optional<int> whole_number(std::string_view text)
{
    constexpr std::size_t most_digits = 9; // always fits
    if (text.empty() || text.size() > most_digits)
        return std::nullopt;
    int number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = 10 * number + (digit - '0');
    }
    return number;
}

std::optional<double> decimal_number(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    double digits = 0;
    double scale = 1;
    int count = 0;
    bool behind_point = false;
    for (const char c : text) {
        if (c == '.' && !behind_point) {
            behind_point = true;
            continue;
        }
        if (c < '0' || c > '9' || ++count > 15)
            return std::nullopt;
        digits = digits * 10 + (c - '0');
        if (behind_point)
            scale *= 10;
    }
    if (count == 0)
        return std::nullopt;
    return (negative ? -digits : digits) / scale;
}

std::vector<Figure> read_figure_table(std::string_view text, std::string_view file)
{
    std::vector<Problem> problems;
    std::vector<Figure> figures;
    std::set<std::string> ids;
    std::size_t position = 0;
    int line = 1;
    const char separator = separator_of(text);
    auto layout = read_head(next_record(text, position, separator), {std::string(file), line, 1}, problems);
    layout.is_swedish = layout.is_swedish || separator == ';';
    const bool is_workbook = has_cells(file);
    for (std::size_t counted = 0; position < text.size();) {
        line +=
            is_workbook
                ? 1
                : static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                              text.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
        counted = position;
        const auto cells = next_record(text, position, separator);
        if (blank(cells))
            continue;
        Row row(layout, cells, {std::string(file), line, 1}, problems);
        figures.push_back(read_row(row));
        if (!ids.insert(figures.back().id).second)
            row.wrong("id", "stands twice in this table", "ids are unique");
    }
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
    return figures;
}

} // namespace byggom
