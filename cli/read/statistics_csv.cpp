#include "cli/read/statistics_csv.hpp"

#include "cli/read/statistics_cells.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/read/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace byggom {
namespace {

struct CsvRow {
    int line;
    std::vector<std::string> cells;
};

constexpr std::array<std::string_view, 20> heads_of_areas{
    "region",    "deso",         "desokod", "deso_kod", "regso",     "regsokod", "kommun",
    "kommunkod", "kod",          "code",    "lan",      "area_code", "do_kod",   "delområde",
    "delomrade", "municipality", "area",    "område",   "län",       "bro"};
constexpr std::array<std::string_view, 7> heads_of_names{"namn",      "name",     "area_name", "kommunnamn",
                                                         "regsonamn", "desonamn", "regionnamn"};
constexpr std::array<std::string_view, 5> heads_of_years{"år", "year", "tid", "period", "ar"};

template <class List>
bool is_one_of(const List& list, const std::string& head)
{
    return std::find(list.begin(), list.end(), lower(head)) != list.end();
}

/// Rows as RFC 4180 has them: quotes may hold line ends and doubled quotes.
std::vector<CsvRow> rows_of(const std::string& text, char separator)
{
    std::vector<CsvRow> rows;
    CsvRow row{1, {""}};
    bool quoted = false;
    int line = 1;
    const auto end_row = [&] {
        for (auto& cell : row.cells)
            cell = trimmed(cell);
        rows.push_back(std::move(row));
        row = {line, {""}};
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        line += c == '\n' ? 1 : 0;
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            row.cells.back() += text[++i];
        else if (c == '"' && (quoted || row.cells.back().empty()))
            quoted = !quoted;
        else if (c == separator && !quoted)
            row.cells.emplace_back();
        else if (c == '\n' && !quoted)
            end_row();
        else
            row.cells.back() += c;
    }
    if (row.cells.size() > 1 || !row.cells[0].empty())
        end_row();
    return rows;
}

std::size_t filled_cells(const CsvRow& row)
{
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); }));
}

/// Lines above the head have one cell.
std::size_t head_of(const std::vector<CsvRow>& rows)
{
    std::size_t head = 0;
    while (head < rows.size() && filled_cells(rows[head]) < 2)
        ++head;
    return head;
}

/// How many of the first rows under the head have as many cells as it.
int fitting(const std::vector<CsvRow>& rows)
{
    const auto head = head_of(rows);
    int count = 0;
    for (auto i = head + 1; i < std::min(head + 6, rows.size()); ++i)
        count += rows[i].cells.size() == rows[head].cells.size() ? 1 : 0;
    return count;
}

struct Separated {
    char separator = ',';
    std::vector<CsvRow> rows;
};

Separated separated(const std::string& text)
{
    Separated best{',', rows_of(text, ',')};
    int most = -1;
    for (const char separator : {';', '\t', ','}) {
        auto rows = rows_of(text, separator);
        if (const int fits = fitting(rows); head_of(rows) < rows.size() && fits > most) {
            most = fits;
            best = {separator, std::move(rows)};
        }
    }
    return best;
}

/// What each column is for.
struct Layout {
    std::size_t area = 0;
    std::optional<std::size_t> name;
    std::vector<std::size_t> dividers; ///< columns that divide the figures
    std::vector<std::size_t> figures;
};

class CsvReader {
public:
    CsvReader(const std::string& text, const std::string& file) : file_(file)
    {
        auto read = separated(text);
        decimal_comma_ = read.separator != ',';
        const auto head = head_of(read.rows);
        if (head + 1 >= read.rows.size())
            throw InvalidInput({{{file, 0, 0},
                                 "",
                                 "no table is found",
                                 "a head and a row for each area, apart "
                                 "by commas, semicolons or tabs"}});
        head_ = read.rows[head].cells;
        rows_.assign(read.rows.begin() + static_cast<std::ptrdiff_t>(head) + 1, read.rows.end());
        if (head > 0)
            result_.remarks.push_back({"{} lines above the head left out", {head}});
    }

    Statistics read(const std::string& code_column)
    {
        find_area_column(code_column);
        leave_out_footnotes();
        sort_columns();
        if (layout_.figures.empty())
            problems_.push_back({{file_, 0, 0}, "", "no column holds figures", ""});
        else
            cells();
        if (!problems_.empty())
            throw InvalidInput(std::move(problems_));
        return std::move(result_);
    }

private:
    const std::string& cell(const CsvRow& row, std::size_t column) const
    {
        static const std::string none;
        return column < row.cells.size() ? row.cells[column] : none;
    }

    void find_area_column(const std::string& asked)
    {
        if (!asked.empty()) {
            const auto found = std::find(head_.begin(), head_.end(), asked);
            if (found == head_.end())
                throw InvalidInput(
                    {{{file_, 0, 0}, asked, "the table has no such column", suggestion(asked, head_)}});
            layout_.area = static_cast<std::size_t>(found - head_.begin());
            return;
        }
        const auto found = std::find_if(head_.begin(), head_.end(),
                                        [](const auto& head) { return is_one_of(heads_of_areas, head); });
        layout_.area = found == head_.end() ? 0 : static_cast<std::size_t>(found - head_.begin());
    }

    /// A row of data names an area and has something else under a head.
    bool is_data(const CsvRow& row) const
    {
        bool other = false;
        for (std::size_t i = 0; i < head_.size(); ++i)
            other = other || (i != layout_.area && !head_[i].empty() && !cell(row, i).empty());
        return other && !cell(row, layout_.area).empty();
    }

    void leave_out_footnotes()
    {
        auto last = rows_.size();
        while (last > 0 && !is_data(rows_[last - 1]))
            --last;
        if (last < rows_.size())
            result_.remarks.push_back({"{} lines behind the data left out", {rows_.size() - last}});
        rows_.resize(last);
        rows_.erase(std::remove_if(rows_.begin(), rows_.end(),
                                   [&](const CsvRow& row) { return cell(row, layout_.area).empty(); }),
                    rows_.end());
    }

    /// Whether every cell is a number or a sign that there is none, with one number at least.
    bool holds_figures(std::size_t column) const
    {
        bool any = false;
        for (const auto& row : rows_) {
            const auto number = statistics_number(cell(row, column), decimal_comma_);
            if (number.kind == StatisticsNumber::Kind::text)
                return false;
            any = any || number.kind == StatisticsNumber::Kind::number;
        }
        return any;
    }

    bool always_filled(std::size_t column) const
    {
        return std::all_of(rows_.begin(), rows_.end(),
                           [&](const CsvRow& row) { return !cell(row, column).empty(); });
    }

    void sort_columns()
    {
        for (std::size_t i = 0; i < head_.size(); ++i) {
            if (i == layout_.area || head_[i].empty())
                continue;
            if (is_one_of(heads_of_names, head_[i]))
                layout_.name = i;
            else if (is_one_of(heads_of_years, head_[i]) && always_filled(i))
                layout_.dividers.push_back(i);
            else if (holds_figures(i))
                layout_.figures.push_back(i);
            else if (always_filled(i))
                layout_.dividers.push_back(i);
            else
                result_.remarks.push_back({"column \"{}\" left out: text, and not in every row", {head_[i]}});
        }
    }

    void cells()
    {
        StatisticsCells cells(layout_.dividers.size() + 1);
        std::vector<std::string> key(layout_.dividers.size() + 1);
        for (const auto& row : rows_) {
            const auto name = layout_.name ? cell(row, *layout_.name) : std::string{};
            for (std::size_t i = 0; i < layout_.dividers.size(); ++i)
                key[i + 1] = cell(row, layout_.dividers[i]);
            for (const auto column : layout_.figures) {
                key[0] = head_[column];
                const auto number = statistics_number(cell(row, column), decimal_comma_);
                const bool has = number.kind == StatisticsNumber::Kind::number;
                result_.missing += has ? 0U : 1U;
                if (!cells.add(cell(row, layout_.area), name, key,
                               has ? std::optional(number.value) : std::nullopt)) {
                    problems_.push_back({{file_, row.line, 1},
                                         cell(row, layout_.area),
                                         "this area has a row like this already",
                                         "each area once for each combination of the other columns"});
                    break;
                }
            }
        }
        result_.table = cells.table();
        result_.editions = cells.editions();
    }

    std::string file_;
    bool decimal_comma_ = false;
    std::vector<std::string> head_;
    std::vector<CsvRow> rows_;
    Layout layout_;
    Statistics result_;
    std::vector<Problem> problems_;
};

} // namespace

StatisticsNumber statistics_number(const std::string& cell, bool decimal_comma)
{
    using enum StatisticsNumber::Kind;
    if (cell.empty() || cell == ".." || cell == "." || cell == "...")
        return {missing};
    if (cell == "-")
        return {number, 0.0};
    std::string plain;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool no_break_space = cell.compare(i, 2, "\xC2\xA0") == 0;
        if (cell[i] == ' ' || no_break_space)
            i += no_break_space ? 1 : 0;
        else
            plain += cell[i] == ',' && decimal_comma ? '.' : cell[i];
    }
    double value = 0.0;
    const auto* end = plain.data() + plain.size();
    const auto [rest, error] = std::from_chars(plain.data(), end, value);
    if (error != std::errc{} || rest != end || !std::isfinite(value))
        return {text};
    return {number, value};
}

Statistics read_statistics_csv(const std::string& text, const std::string& file,
                               const std::string& code_column)
{
    return CsvReader(text, file).read(code_column);
}

} // namespace byggom
