#include "cli/report/chart.hpp"
#include "cli/report/forms/forms.hpp"
#include "cli/report/forms/speaker.hpp"
#include "cli/report/forms/wrap.hpp"
#include "cli/report/text_table.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace byggom {
namespace {

constexpr std::size_t gap = 2;             ///< between columns
constexpr std::size_t narrowest_text = 14; ///< a text is not folded into less

/// The largest amount that a page shows of a table.
double largest_amount(const Table& table)
{
    double largest = 0;
    for (const auto& row : table.rows)
        for (std::size_t i = 0; (row.in & on_page) != 0 && i < row.cells.size(); ++i)
            if ((table.columns[i].in & on_page) != 0 &&
                quantity_of(row.cells[i], table.columns[i].quantity) == Quantity::money)
                largest = std::max(largest, std::abs(row.cells[i].number().value_or(0)));
    return largest;
}

/// A table as it is laid out: texts, and lines within a cell.
class PageTable {
public:
    PageTable(const Document& document, const Table& table, const Reader& reader)
        : table_(table), reader_(reader), speaker_(document, reader.language),
          unit_(unit_for(largest_amount(table)))
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if ((table.columns[i].in & on_page) != 0)
                shown_.push_back(i);
    }

    MoneyUnit unit() const { return unit_; }
    bool has_money() const { return largest_amount(table_) > 0; }

    std::string print() const
    {
        if (shown_.empty())
            return {};
        const auto rows = rows_shown();
        auto widths = widths_of(rows);
        fold(rows, widths);
        if (is_text(0)) // beside a first column of half the page any other finds room
            widths.front() = std::min(widths.front(), std::max(room() / 2, longest_word(head_of(0))));
        for (std::size_t place = 1; place < widths.size(); ++place)
            if (is_text(place))
                widths[place] = std::min(widths[place], room() - gap - widths.front());
        std::string text;
        std::size_t first = 1;
        do { // what is too wide stands below, with its first column again
            const auto last = last_that_fits(widths, first);
            text += (first == 1 ? "" : "\n") + printed(rows, widths, first, last);
            first = last;
        } while (first < shown_.size());
        return text + notes(rows);
    }

    bool empty() const { return rows_shown().empty(); }

private:
    struct Line {
        const Row* row;
        std::vector<Cell> cells; ///< of the shown columns
    };

    std::string text_of(const Row& row, std::size_t column) const
    {
        if (column >= row.cells.size())
            return {};
        const auto text = speaker_.cell(row.cells[column], table_.columns[column].quantity, unit_);
        return row.kind == Row::Kind::part && column == shown_.front() ? "  " + text : text;
    }
    Tone tone_of_cell(const Row& row, std::size_t column) const
    {
        if (column < row.cells.size() && table_.columns[column].toned)
            if (const auto number = row.cells[column].number())
                return tone_of(*number);
        if (column == shown_.front())
            return row.kind == Row::Kind::part  ? Tone::faint
                   : row.kind == Row::Kind::sum ? Tone::strong
                                                : Tone::plain;
        return Tone::plain;
    }
    /// Of numbers alone, and they are all nothing in the unit of the table.
    bool rounds_to_nothing(const Row& row) const
    {
        bool any = false;
        for (const auto column : shown_) {
            if (column >= row.cells.size() ||
                quantity_of(row.cells[column], table_.columns[column].quantity) != Quantity::money)
                continue;
            const auto number = row.cells[column].number();
            if (!number)
                continue;
            any = true;
            if (std::abs(*number) >= (unit_ == MoneyUnit::mega ? 5e4 : 500))
                return false;
        }
        return any;
    }
    bool is_folded(const Row& row) const
    {
        return table_.folds && (row.kind == Row::Kind::plain || row.kind == Row::Kind::part) &&
               rounds_to_nothing(row);
    }
    std::vector<Line> rows_shown() const
    {
        std::vector<Line> lines;
        for (const auto& row : table_.rows) {
            if ((row.in & on_page) == 0 || is_folded(row))
                continue;
            Line line{&row, {}};
            for (const auto column : shown_)
                line.cells.push_back({text_of(row, column), tone_of_cell(row, column)});
            lines.push_back(std::move(line));
        }
        return lines;
    }

    bool is_text(std::size_t place) const
    {
        const auto column = shown_[place];
        return std::none_of(table_.rows.begin(), table_.rows.end(), [&](const Row& row) {
            return column < row.cells.size() && row.cells[column].number().has_value();
        });
    }
    std::string head_of(std::size_t place) const
    {
        const auto& title = table_.columns[shown_[place]].title;
        return title.empty() ? std::string{} : speaker_.form(title);
    }
    std::vector<std::size_t> widths_of(const std::vector<Line>& rows) const
    {
        std::vector<std::size_t> widths;
        for (std::size_t place = 0; place < shown_.size(); ++place) {
            std::size_t width = display_width(head_of(place));
            for (const auto& line : rows)
                if (line.row->kind != Row::Kind::heading)
                    width = std::max(width, display_width(line.cells[place].text));
            widths.push_back(width);
        }
        return widths;
    }
    static std::size_t whole(const std::vector<std::size_t>& widths)
    {
        return std::accumulate(widths.begin(), widths.end(), std::size_t{0}) + gap * (widths.size() - 1);
    }
    std::size_t room() const { return static_cast<std::size_t>(reader_.width); }

    /// Narrower: first the heads fold, then the widest texts.
    void fold(const std::vector<Line>& rows, std::vector<std::size_t>& widths) const
    {
        if (whole(widths) <= room())
            return;
        for (std::size_t place = 0; place < widths.size(); ++place) {
            std::size_t width = longest_word(head_of(place));
            for (const auto& line : rows)
                if (line.row->kind != Row::Kind::heading)
                    width = std::max(width, display_width(line.cells[place].text));
            widths[place] = std::min(widths[place], width);
        }
        std::vector<std::size_t> least;
        for (std::size_t place = 0; place < widths.size(); ++place) {
            std::size_t word = std::max(narrowest_text, longest_word(head_of(place)));
            for (const auto& line : rows)
                if (line.row->kind != Row::Kind::heading)
                    word = std::max(word, longest_word(line.cells[place].text));
            least.push_back(is_text(place) ? std::min(widths[place], word) : widths[place]);
        }
        while (whole(widths) > room()) {
            std::size_t widest = widths.size();
            for (std::size_t place = 0; place < widths.size(); ++place)
                if (widths[place] > least[place] &&
                    (widest == widths.size() || widths[place] > widths[widest]))
                    widest = place;
            if (widest == widths.size())
                return;
            --widths[widest];
        }
    }
    std::size_t last_that_fits(const std::vector<std::size_t>& widths, std::size_t first) const
    {
        std::size_t taken = widths.front();
        std::size_t last = first;
        while (last < widths.size() && (last == first || taken + gap + widths[last] <= room()))
            taken += gap + widths[last++];
        return std::max(last, std::min(first + 1, shown_.size()));
    }

    std::string line_of(const std::vector<Cell>& cells, const std::vector<std::size_t>& widths,
                        const std::vector<std::size_t>& places) const
    {
        std::vector<std::vector<std::string>> lines;
        std::size_t height = 1;
        for (const auto place : places) {
            lines.push_back(wrapped(cells[place].text, widths[place]));
            height = std::max(height, lines.back().size());
        }
        std::string text;
        for (std::size_t at = 0; at < height; ++at) {
            std::string line;
            for (std::size_t i = 0; i < places.size(); ++i) {
                const auto& one = at < lines[i].size() ? lines[i][at] : std::string{};
                const std::string space(widths[places[i]] - std::min(widths[places[i]], display_width(one)),
                                        ' ');
                const auto toned_one = toned(one, cells[places[i]].tone, reader_.colour);
                line += (i == 0 ? "" : "  ") + (is_text(places[i]) ? toned_one + space : space + toned_one);
            }
            line.erase(line.find_last_not_of(' ') + 1);
            text += line + "\n";
        }
        return text;
    }
    std::string printed(const std::vector<Line>& rows, const std::vector<std::size_t>& widths,
                        std::size_t first, std::size_t last) const
    {
        std::vector<std::size_t> places{0};
        std::size_t across = widths.front();
        for (auto place = first; place < last; ++place) {
            places.push_back(place);
            across += gap + widths[place];
        }
        std::vector<Cell> head;
        bool has_head = false;
        for (std::size_t place = 0; place < shown_.size(); ++place) {
            head.push_back({head_of(place), Tone::faint});
            has_head = has_head || !head.back().text.empty();
        }
        std::string text = has_head ? line_of(head, widths, places) : std::string{};
        auto before = Row::Kind::sum;
        for (const auto& line : rows) {
            if (line.row->kind == Row::Kind::sum && before != Row::Kind::sum && before != Row::Kind::heading)
                text += rule(across);
            before = line.row->kind;
            if (line.row->kind == Row::Kind::heading)
                text += wrap_text(speaker_.form(line.row->cells.front()), room(), 0, 2);
            else
                text += line_of(line.cells, widths, places);
        }
        return text;
    }
    static std::string rule(std::size_t across)
    {
        std::string line;
        for (std::size_t i = 0; i < across; ++i)
            line += "─";
        return line + "\n";
    }

    std::string notes(const std::vector<Line>& rows) const
    {
        std::string text;
        const auto add = [&](const Message& note) {
            text += toned_lines(wrap_text(speaker_.form(note), room(), 0, 0), Tone::faint, reader_.colour);
        };
        for (const auto& note : table_.notes)
            add(note);
        if (parts_seem_not_to_add_up(rows))
            add({"Amounts are rounded one by one: a whole may differ from its printed parts by a unit."});
        const auto folded = std::count_if(table_.rows.begin(), table_.rows.end(), [&](const Row& row) {
            return (row.in & on_page) != 0 && is_folded(row);
        });
        if (folded > 0)
            add({"Rows of less than half a unit are left out: {}.", {Value(static_cast<int>(folded))}});
        return text;
    }
    /// Whether a whole and its parts add up in full and not as printed.
    bool parts_seem_not_to_add_up(const std::vector<Line>& rows) const
    {
        const double unit = unit_ == MoneyUnit::mega ? 1e5 : 1e3; // of what is printed
        for (const auto column : shown_)
            for (std::size_t at = 0; at < rows.size(); ++at) {
                if (rows[at].row->kind != Row::Kind::plain)
                    continue;
                double exact = 0;
                double printed = 0;
                std::size_t parts = 0;
                const auto amount = [&](const Row& row) {
                    return column < row.cells.size() &&
                                   quantity_of(row.cells[column], table_.columns[column].quantity) ==
                                       Quantity::money
                               ? row.cells[column].number()
                               : std::nullopt;
                };
                for (auto part = at + 1; part < rows.size() && rows[part].row->kind == Row::Kind::part;
                     ++part)
                    if (const auto one = amount(*rows[part].row)) {
                        exact += *one;
                        printed += std::round(*one / unit);
                        ++parts;
                    }
                const auto sum = amount(*rows[at].row);
                if (parts > 0 && sum && std::abs(exact - *sum) < unit && printed != std::round(*sum / unit))
                    return true;
            }
        return false;
    }

    const Table& table_;
    const Reader& reader_;
    DocumentSpeaker speaker_;
    MoneyUnit unit_;
    std::vector<std::size_t> shown_;
};

/// Writes one page.
class PageWriter {
public:
    PageWriter(const Document& document, const Reader& reader)
        : document_(document), reader_(reader), speaker_(document, reader.language)
    {}

    std::string write()
    {
        if (!document_.title.empty())
            text_ += toned_lines(wrapped_to_page(document_.title), Tone::strong, reader_.colour);
        if (const auto how = told(document_.conventions, reader_.language); !how.empty())
            text_ += wrapped_to_page(how);
        for (const auto& block : document_.blocks)
            std::visit([this](const auto& one) { add(one); }, block);
        begin(false);
        text_ +=
            toned_lines(wrapped_to_page(origin_of(document_, reader_.language)), Tone::faint, reader_.colour);
        return text_;
    }

private:
    std::size_t room() const { return static_cast<std::size_t>(reader_.width); }
    std::string wrapped_to_page(const std::string& text) const { return wrap_text(text, room(), 0, 2); }
    /// A blank line, but between sentences that follow each other.
    void begin(bool follows)
    {
        if (!text_.empty() && !follows)
            text_ += "\n";
    }
    void title(const Message& message, const std::string& more = {})
    {
        begin(false);
        if (!message.empty())
            text_ +=
                toned_lines(wrapped_to_page(speaker_.form(message) + more), Tone::strong, reader_.colour);
    }

    void add(const Paragraph& said)
    {
        if ((said.in & on_page) == 0)
            return;
        const auto text = speaker_.form(said.message);
        switch (said.style) {
        case Paragraph::Style::heading:
            begin(false);
            text_ += toned_lines(wrapped_to_page(text), Tone::strong, reader_.colour);
            break;
        case Paragraph::Style::item:
            begin(is_prose_);
            text_ += wrap_text(text, room(), 2, 4);
            break;
        case Paragraph::Style::strong:
            begin(is_prose_);
            text_ += toned_lines(wrap_text(text, room(), 0, 0), Tone::strong, reader_.colour);
            break;
        case Paragraph::Style::faint:
            begin(is_prose_);
            text_ += toned_lines(wrap_text(text, room(), 0, 0), Tone::faint, reader_.colour);
            break;
        case Paragraph::Style::plain:
            begin(is_prose_);
            text_ += wrap_text(text, room(), 0, 0);
            break;
        }
        is_prose_ = true;
    }
    void add(const Facts& facts)
    {
        if ((facts.in & on_page) == 0)
            return;
        std::vector<std::pair<std::string, std::string>> lines;
        for (const auto& fact : facts.facts)
            if ((fact.in & on_page) != 0 && !fact.title.empty())
                lines.emplace_back(speaker_.form(fact.value), speaker_.form(fact.title));
        if (lines.empty())
            return;
        title(facts.title);
        add_lines(lines);
    }
    void add_lines(const std::vector<std::pair<std::string, std::string>>& lines)
    {
        std::size_t width = 8;
        std::size_t what_width = 0;
        for (const auto& [value, what] : lines) {
            width = std::max(width, display_width(value));
            what_width = std::max(what_width, display_width(what));
        }
        constexpr std::size_t widest_number = 20;
        if (width > widest_number) { // texts: their names stand first
            for (const auto& [value, what] : lines) {
                const auto indent = std::min(what_width, room() / 3) + gap;
                auto folded = wrap_text(value, room(), indent, indent);
                text_ += what + std::string(indent - std::min(indent, display_width(what)), ' ') +
                         folded.substr(std::min(folded.size(), indent));
            }
            is_prose_ = false;
            return;
        }
        width = std::min(width, room() / 2);
        for (const auto& [value, what] : lines) {
            const auto indent = std::max(width, display_width(value)) + gap;
            auto folded = wrap_text(what, room(), indent, indent);
            const std::string space(width - std::min(width, display_width(value)), ' ');
            text_ += space + value + folded.substr(std::min(folded.size(), indent - gap));
        }
        is_prose_ = false;
    }
    void add(const Table& table)
    {
        if ((table.in & on_page) == 0)
            return;
        if (table.shape == Table::Shape::told)
            return format_message(table);
        const PageTable page(document_, table, reader_);
        if (page.empty())
            return;
        const bool says_its_unit = page.has_money() && page.unit() == MoneyUnit::mega;
        const auto unit = says_its_unit ? unit_name(page.unit(), reader_.language) : std::string{};
        if (table.title.empty()) {
            begin(is_prose_ && !says_its_unit);
            if (says_its_unit)
                text_ += toned_lines(unit + "\n", Tone::faint, reader_.colour);
        } else {
            title(table.title, says_its_unit ? " (" + unit + ")" : unit);
        }
        text_ += page.print();
        is_prose_ = false;
    }
    void format_message(const Table& table)
    {
        for (const auto& row : table.rows) {
            if ((row.in & on_page) == 0)
                continue;
            std::vector<std::pair<std::string, std::string>> lines;
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const auto& column = table.columns[i];
                if ((column.in & on_page) == 0 || column.title.empty())
                    continue;
                auto value = row.cells[i];
                if (auto* number = std::get_if<Value::Number>(&value.kind); number != nullptr)
                    number->quantity = quantity_of(value, column.quantity);
                lines.emplace_back(speaker_.form(value), speaker_.form(column.title));
            }
            title(table.title);
            add_lines(lines);
        }
        for (const auto& note : table.notes)
            text_ += toned_lines(wrap_text(speaker_.form(note), room(), 0, 0), Tone::faint, reader_.colour);
    }
    void add(const Curves& curves)
    {
        if ((curves.in & on_page) == 0)
            return;
        title(curves.title);
        std::vector<Curve> drawn;
        for (const auto& curve : curves.curves)
            drawn.push_back({speaker_.form(curve.name), curve.values});
        text_ +=
            toned_lines(unit_name(MoneyUnit::mega, reader_.language) + "\n", Tone::faint, reader_.colour);
        text_ += charts(drawn, document_.conventions.start, reader_.language, reader_.colour, room());
        is_prose_ = false;
    }
    void add(const Picture& picture)
    {
        const auto& text = picture.text.at(reader_.language == Language::swedish ? 1 : 0);
        if ((picture.in & on_page) == 0 || text.empty())
            return;
        title(picture.title);
        text_ += text;
        is_prose_ = false;
    }
    void add(const Tree& /*for programs*/) const {}

    const Document& document_;
    const Reader& reader_;
    DocumentSpeaker speaker_;
    std::string text_;
    bool is_prose_ = false;
};

} // namespace

std::string terminal(const Document& document, const Reader& reader)
{
    return PageWriter(document, reader).write();
}

} // namespace byggom
