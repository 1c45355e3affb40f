#include "cli/read/statistics/blanks.hpp"
#include "cli/read/statistics/workbook_grids.hpp"
#include "cli/read/statistics/xml_events.hpp"
#include "cli/read/text.hpp"
#include "libpackage/problem/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

namespace byggom {
namespace {

using Kind = XmlEvents::Kind;

constexpr std::size_t most_columns_of_a_sheet = 16384;
constexpr std::size_t most_rows_of_a_sheet = 1048576;

std::optional<double> double_of(const std::string& text)
{
    double number = 0.0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && rest == end && std::isfinite(number) ? std::optional(number)
                                                                        : std::nullopt;
}

std::size_t size_of_text(const std::string& text)
{
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// "C7" is row 6 and column 2; nothing where it is no such name.
std::optional<std::pair<std::size_t, std::size_t>> cell_place(const std::string& name)
{
    std::size_t column = 0;
    std::size_t i = 0;
    for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z' && column < most_columns_of_a_sheet; ++i)
        column = column * 26 + static_cast<std::size_t>(name[i] - 'A' + 1);
    const auto row = size_of_text(name.substr(i));
    if (column == 0 || column > most_columns_of_a_sheet || row == 0 || row > most_rows_of_a_sheet)
        return std::nullopt;
    return std::pair(row - 1, column - 1);
}

/// All texts up to the end of the element that has begun; those of `left_out` (how a word is pronounced) not.
std::string text_within(XmlEvents& events, const std::string& element, const char* left_out)
{
    std::string text;
    int depth_left_out = 0;
    for (auto kind = events.next(); kind != Kind::done; kind = events.next()) {
        if (kind == Kind::begin && events.name() == left_out)
            ++depth_left_out;
        else if (kind == Kind::end && events.name() == left_out)
            --depth_left_out;
        else if (kind == Kind::end && events.name() == element)
            break;
        else if (kind == Kind::text && depth_left_out == 0)
            text += events.text();
    }
    return text;
}

std::vector<std::string> shared_strings(const std::optional<std::string>& document)
{
    std::vector<std::string> strings;
    if (!document)
        return strings;
    XmlEvents events(*document);
    for (auto kind = events.next(); kind != Kind::done; kind = events.next())
        if (kind == Kind::begin && events.name() == "si")
            strings.push_back(text_within(events, "si", "rPh"));
    return strings;
}

/// Whether a format shows a day: it has y, m or d outside of quotes and brackets.
bool is_date_format(const std::string& format)
{
    char until = '\0';
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (until != '\0')
            until = c == until ? '\0' : until;
        else if (c == '"')
            until = '"';
        else if (c == '[')
            until = ']';
        else if (c == '\\')
            ++i;
        else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D')
            return true;
    }
    return false;
}

/// Of each style of cells, whether it shows days.
std::vector<bool> date_styles(const std::optional<std::string>& document)
{
    std::vector<bool> styles;
    if (!document)
        return styles;
    std::map<std::size_t, bool> own;
    bool in_cells = false;
    XmlEvents events(*document);
    for (auto kind = events.next(); kind != Kind::done; kind = events.next()) {
        if (events.name() == "cellXfs" && kind != Kind::text)
            in_cells = kind == Kind::begin;
        if (kind == Kind::begin && events.name() == "numFmt")
            own[size_of_text(events.attribute_or("numFmtId", ""))] =
                is_date_format(events.attribute_or("formatCode", ""));
        if (kind == Kind::begin && events.name() == "xf" && in_cells) {
            const auto id = size_of_text(events.attribute_or("numFmtId", ""));
            const auto known = own.find(id);
            styles.push_back(known != own.end() ? known->second : (id >= 14 && id <= 17) || id == 22);
        }
    }
    return styles;
}

struct SheetName {
    std::string name;
    std::string relation;
};

struct Book {
    std::vector<SheetName> sheets;
    bool from_1904 = false;
};

Book book_of(const std::string& document)
{
    Book book;
    XmlEvents events(document);
    for (auto kind = events.next(); kind != Kind::done; kind = events.next()) {
        if (kind == Kind::begin && events.name() == "workbookPr") {
            const auto stated = events.attribute_or("date1904", "0");
            book.from_1904 = stated == "1" || stated == "true";
        }
        if (kind == Kind::begin && events.name() == "sheet" &&
            events.attribute_or("state", "visible") == "visible")
            book.sheets.push_back({events.attribute_or("name", ""), events.attribute_or("id", "")});
    }
    return book;
}

std::map<std::string, std::string> relations_of(const std::optional<std::string>& document)
{
    std::map<std::string, std::string> targets;
    if (!document)
        return targets;
    XmlEvents events(*document);
    for (auto kind = events.next(); kind != Kind::done; kind = events.next())
        if (kind == Kind::begin && events.name() == "Relationship") {
            const auto target = events.attribute_or("Target", "");
            targets[events.attribute_or("Id", "")] =
                target.rfind('/', 0) == 0 ? target.substr(1) : "xl/" + target;
        }
    return targets;
}

struct MergedRange {
    std::size_t top, left, bottom, right;
};

/// One sheet as it is read.
class SheetReader {
public:
    SheetReader(const std::vector<std::string>& strings, const std::vector<bool>& dates, bool from_1904)
        : strings_(strings), dates_(dates), from_1904_(from_1904)
    {}

    Grid read(const std::string& document, const std::string& name)
    {
        grid_.sheet = name;
        XmlEvents events(document);
        for (auto kind = events.next(); kind != Kind::done; kind = events.next()) {
            if (kind != Kind::begin)
                continue;
            if (events.name() == "row")
                begin_row(events);
            else if (events.name() == "c" && !grid_.rows.empty())
                cell(events);
            else if (events.name() == "mergeCell")
                merged(events.attribute_or("ref", ""));
        }
        spread();
        return std::move(grid_);
    }

private:
    void begin_row(const XmlEvents& events)
    {
        const auto stated = events.attribute("r");
        const auto row = stated ? size_of_text(*stated) : row_ + 1;
        row_ = std::clamp<std::size_t>(row, row_ + 1, most_rows_of_a_sheet);
        column_ = 0;
        grid_.rows.push_back({static_cast<int>(row_), {}});
    }

    void cell(XmlEvents& events)
    {
        if (const auto place = cell_place(events.attribute_or("r", "")))
            column_ = std::max(column_, place->second);
        const auto type = events.attribute_or("t", "n");
        const auto style = size_of_text(events.attribute_or("s", "0"));
        std::string value;
        bool formula = false;
        for (auto kind = events.next(); kind != Kind::done; kind = events.next()) {
            if (kind == Kind::end && events.name() == "c")
                break;
            if (kind == Kind::begin && events.name() == "v")
                value = text_within(events, "v", "");
            else if (kind == Kind::begin && events.name() == "is")
                value = text_within(events, "is", "rPh");
            else if (kind == Kind::begin && events.name() == "f")
                formula = true;
        }
        auto& cells = grid_.rows.back().cells;
        if (column_ >= most_columns_of_a_sheet)
            return;
        if (cells.size() <= column_)
            cells.resize(column_ + 1);
        cells[column_] = cell_of(type, style, value);
        cells[column_].unreckoned = formula && value.empty();
        ++column_;
    }

    GridCell cell_of(const std::string& type, std::size_t style, const std::string& value) const
    {
        GridCell cell;
        if (type == "s") {
            const auto place = size_of_text(value);
            cell.text = place < strings_.size() ? with_plain_blanks(strings_[place]) : "";
        } else if (type == "n" && !value.empty()) {
            const auto number = double_of(value);
            if (number && style < dates_.size() && dates_[style])
                cell.text = date_of_serial(*number, from_1904_);
            else
                cell.number = number;
            if (cell.text.empty())
                cell.text = number ? number_text(*number) : with_plain_blanks(value);
        } else {
            cell.text = with_plain_blanks(value);
        }
        return cell;
    }

    void merged(const std::string& range)
    {
        const auto colon = range.find(':');
        if (colon == std::string::npos)
            return;
        const auto first = cell_place(range.substr(0, colon));
        const auto last = cell_place(range.substr(colon + 1));
        if (first && last)
            merged_.push_back({first->first, first->second, last->first, last->second});
    }

    /// Merged cells keep their text in the first alone.
    void spread()
    {
        constexpr std::size_t most_cells_merged = 100000;
        std::map<std::size_t, GridRow*> by_line;
        for (auto& row : grid_.rows)
            by_line[static_cast<std::size_t>(row.line)] = &row;
        for (const auto& range : merged_) {
            const auto top = by_line.find(range.top + 1);
            if (top == by_line.end() || range.left >= top->second->cells.size())
                continue;
            const auto source = top->second->cells[range.left];
            std::size_t cells = 0;
            for (auto row = top; row != by_line.end() && row->first <= range.bottom + 1; ++row)
                for (auto column = range.left; column <= range.right && cells < most_cells_merged;
                     ++column, ++cells) {
                    auto& own = row->second->cells;
                    if (own.size() <= column)
                        own.resize(column + 1);
                    if (!own[column].is_blank())
                        continue;
                    own[column] = source;
                    own[column].spread = true;
                }
        }
    }

    const std::vector<std::string>& strings_;
    const std::vector<bool>& dates_;
    bool from_1904_;
    Grid grid_;
    std::size_t row_ = 0; ///< counted from 1
    std::size_t column_ = 0;
    std::vector<MergedRange> merged_;
};

} // namespace

std::string number_text(double number)
{
    auto text = fmt::format("{}", number);
    if (text.find('e') == std::string::npos)
        return text;
    text = fmt::format("{:.20f}", number);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

std::string date_of_serial(double serial, bool from_1904)
{
    if (serial < 0 || serial > 2958465)
        return number_text(serial);
    // Days from 1 January 1970, then the civil calendar (H. Hinnant, "chrono-compatible low-level date algorithms").
    const auto days = static_cast<long>(serial) - (from_1904 ? 24107L : 25569L);
    const long z = days + 719468;
    const long era = (z >= 0 ? z : z - 146096) / 146097;
    const long doe = z - era * 146097;
    const long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const long mp = (5 * doy + 2) / 153;
    const long month = mp < 10 ? mp + 3 : mp - 9;
    return fmt::format("{:04}-{:02}-{:02}", yoe + era * 400 + (month <= 2 ? 1 : 0), month,
                       doy - (153 * mp + 2) / 5 + 1);
}

std::vector<Grid> xlsx_grids(const WorkbookFiles& files, const std::string& file)
{
    try {
        const auto book = book_of(files("xl/workbook.xml").value_or(""));
        const auto targets = relations_of(files("xl/_rels/workbook.xml.rels"));
        const auto strings = shared_strings(files("xl/sharedStrings.xml"));
        const auto dates = date_styles(files("xl/styles.xml"));
        std::vector<Grid> grids;
        for (const auto& sheet : book.sheets) {
            const auto target = targets.find(sheet.relation);
            const auto document = target == targets.end() ? std::nullopt : files(target->second);
            if (document)
                grids.push_back(SheetReader(strings, dates, book.from_1904).read(*document, sheet.name));
        }
        return grids;
    } catch (const NoXml& broken) {
        throw InvalidInput({{{file, 0, 0},
                             "",
                             std::string("the workbook is broken: its XML ") + broken.what(),
                             "open it in a spreadsheet program and save it anew"}});
    }
}

} // namespace byggom
