#include "libpackage/figure/figure_table.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

namespace byggom {
namespace {

constexpr std::array<std::string_view, 19> columns{
    "id",    "value", "low",     "high", "distribution", "unit",  "price_year", "actor", "source", "address",
    "grade", "mark",  "checked", "note", "carried",      "since", "until",      "place", "year"};
constexpr std::array<std::string_view, 6> needed_columns{"id", "value", "unit", "source", "grade", "mark"};

__extension__ using TwoWords = unsigned __int128;

/// digits / 10^decimals, correctly rounded: by long division, 56 bits of the quotient and whether anything is
/// left, so that the one rounding is that to a double. \pre decimals <= 37
double rounded_quotient(std::uint64_t digits, int decimals)
{
    if (digits == 0)
        return 0.0;
    constexpr std::uint64_t exact = std::uint64_t{1} << 53; // up to here, and to 10^22, doubles are exact
    constexpr int exact_decimals = 22;
    if (digits <= exact && decimals <= exact_decimals) {
        double power = 1.0;
        for (int i = 0; i < decimals; ++i)
            power *= 10.0;
        return static_cast<double>(digits) / power;
    }
    TwoWords divisor = 1;
    for (int i = 0; i < decimals; ++i)
        divisor *= 10;
    TwoWords rest = digits;
    int exponent = 0; // of two, of the quotient's first bit
    for (; rest < divisor; --exponent)
        rest *= 2;
    for (; divisor <= rest / 2; ++exponent)
        divisor *= 2;
    constexpr int bits = 56;
    std::uint64_t quotient = 0;
    for (int i = 0; i < bits; ++i) {
        quotient *= 2;
        if (rest >= divisor) {
            rest -= divisor;
            quotient += 1;
        }
        rest *= 2;
    }
    quotient |= rest == 0 ? 0U : 1U;
    double value = static_cast<double>(quotient);
    for (int power = exponent - (bits - 1); power != 0; power += power < 0 ? 1 : -1)
        value *= power < 0 ? 0.5 : 2.0; // exact
    return value;
}

/// "2026-03-01"
bool is_day(std::string_view text)
{
    constexpr std::size_t length = 10;
    return text.size() == length && text[4] == '-' && text[7] == '-' && whole_number(text.substr(0, 4)) &&
           whole_number(text.substr(5, 2)) && whole_number(text.substr(8, 2));
}

bool blank(const std::vector<std::string>& cells) { return cells.size() == 1 && cells.front().empty(); }

/// One row under the table's head; finds cells by name and notes what is wrong with them.
class Row {
public:
    Row(const std::map<std::string, std::size_t>& places, const std::vector<std::string>& cells,
        Origin origin, std::vector<Problem>& problems)
        : places_(places), cells_(cells), origin_(std::move(origin)), problems_(problems)
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
        const auto number = decimal_number(cell);
        if (!number)
            wrong(column, cell + ": not a number", "write it with a decimal point and no spaces");
        return number;
    }

    void wrong(const std::string& column, const std::string& what, const std::string& hint)
    {
        const auto place = places_.find(column);
        auto origin = origin_;
        origin.column = place == places_.end() ? 1 : static_cast<int>(place->second) + 1;
        problems_.push_back({origin, text("id") + "." + column, what, hint});
    }

    const Origin& origin() const { return origin_; }

private:
    const std::map<std::string, std::size_t>& places_;
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

std::optional<int> year_in(Row& row, const std::string& column)
{
    const auto text = row.text(column);
    if (text.empty())
        return std::nullopt;
    const auto number = whole_number(text);
    if (number && *number >= 1900 && *number <= 2200)
        return number;
    row.wrong(column, text + ": no year", "write it with four digits, as 2025");
    return std::nullopt;
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
    figure.unit = row.text("unit");
    if (const auto number = year_in(row, "price_year"))
        figure.price_year = Year{*number};
    if (figure.unit.rfind("SEK", 0) == 0 && row.text("price_year").empty())
        row.wrong("price_year", "is missing", "an amount of money needs the year of its prices");
    if (const auto name = row.text("distribution"); !name.empty()) {
        if (const auto distribution = distribution_from(name))
            figure.distribution = *distribution;
        else
            row.wrong("distribution", name + ": no such law",
                      "certain, uniform, triangular, pert, normal, lognormal, beta");
    }
    if (const auto mark = mark_from(row.text("mark")))
        figure.mark = *mark;
    else
        row.wrong("mark", row.text("mark") + ": no such mark", "found, from memory, derived, assumption");
    figure.actor = row.text("actor");
    figure.source = row.text("source");
    figure.address = row.text("address");
    figure.grade = row.text("grade");
    figure.checked = row.text("checked");
    figure.note = row.text("note");
    figure.place = row.text("place");
    figure.year = year_in(row, "year");
    if (const auto carried = row.text("carried"); carried == "true")
        figure.carried = true;
    else if (!carried.empty() && carried != "false")
        row.wrong("carried", carried + ": neither true nor false", "true where the amount is another year's");
    for (const auto& [column, day] : {std::pair{"since", &figure.since}, {"until", &figure.until}}) {
        *day = row.text(column);
        if (!day->empty() && !is_day(*day))
            row.wrong(column, *day + ": no day", "write it as 2026-03-01");
    }
    return figure;
}

std::map<std::string, std::size_t> read_head(const std::vector<std::string>& cells, const Origin& origin,
                                             std::vector<Problem>& problems)
{
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (std::find(columns.begin(), columns.end(), cells[i]) == columns.end())
            problems.push_back({origin, cells[i], "unknown column", "see docs/reference/figures.md"});
        places.emplace(cells[i], i);
    }
    for (const auto name : needed_columns)
        if (places.count(std::string(name)) == 0)
            problems.push_back({origin, std::string(name), "this column is missing", ""});
    return places;
}

} // namespace

std::vector<std::string> next_record(std::string_view text, std::size_t& position)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (; position < text.size(); ++position) {
        const char c = text[position];
        if (c == '"' && quoted && position + 1 < text.size() && text[position + 1] == '"')
            cells.back() += text[++position];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
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
    constexpr int most_digits = 19;   // fit in 64 bits
    constexpr int most_decimals = 37; // of a power of ten in 128 bits, with room to double it
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    std::uint64_t digits = 0;
    int significant = 0;
    int decimals = 0;
    bool is_number = false;
    bool behind_point = false;
    for (const char c : text) {
        if (c == '.' && !behind_point) {
            behind_point = true;
            continue;
        }
        if (c < '0' || c > '9')
            return std::nullopt;
        is_number = true;
        significant += digits != 0 || c != '0' ? 1 : 0;
        decimals += behind_point ? 1 : 0;
        if (significant > most_digits || decimals > most_decimals)
            return std::nullopt;
        digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (!is_number)
        return std::nullopt;
    const double value = rounded_quotient(digits, decimals);
    return negative ? -value : value;
}

std::vector<Figure> read_figure_table(std::string_view text, std::string_view file)
{
    std::vector<Problem> problems;
    std::vector<Figure> figures;
    std::set<std::string> ids;
    std::size_t position = 0;
    int line = 1;
    const auto places = read_head(next_record(text, position), {std::string(file), line, 1}, problems);
    for (std::size_t counted = 0; position < text.size();) {
        line += static_cast<int>(std::count(text.begin() + counted, text.begin() + position, '\n'));
        counted = position;
        const auto cells = next_record(text, position);
        if (blank(cells))
            continue;
        Row row(places, cells, {std::string(file), line, 1}, problems);
        figures.push_back(read_row(row));
        if (!ids.insert(figures.back().id).second)
            row.wrong("id", "stands twice in this table", "ids are unique");
    }
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
    return figures;
}

} // namespace byggom
