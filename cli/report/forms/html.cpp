#include "cli/report/forms/forms.hpp"
#include "cli/report/forms/speaker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace byggom {
namespace {

constexpr std::string_view style =
    R"(:root{color-scheme:light dark;--ink:#1c2329;--faint:#5b666f;--line:#c9d1d8;--paper:#fff;--band:#f3f6f8;
--gain:#1a7a3c;--loss:#b3261e;--c0:#1f5fa8;--c1:#b3541e;--c2:#1a7a3c;--c3:#7a3fa0;--c4:#8a6d00;--c5:#0b7f86;--c6:#a8326b;--c7:#555}
@media(prefers-color-scheme:dark){:root{--ink:#e6eaed;--faint:#9aa5ae;--line:#3a444c;--paper:#14191d;--band:#1d2429;
--gain:#6fd08f;--loss:#ff8f85;--c0:#7db5f0;--c1:#f0a06a;--c2:#6fd08f;--c3:#c79be6;--c4:#d9bd4f;--c5:#5fcbd2;--c6:#f08fbd;--c7:#b5bdc3}}
body{font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper);max-width:72rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
p{margin:.4rem 0;max-width:46rem}.faint{color:var(--faint);font-size:.9rem}.item{padding-left:1.2rem;text-indent:-.8rem}
.item::before{content:"–  ";color:var(--faint)}.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums;margin:.5rem 0}
th{text-align:left;font-weight:600;color:var(--faint);border-bottom:1px solid var(--line);vertical-align:bottom}
th,td{padding:.2rem .7rem .2rem 0}td{vertical-align:top;border-bottom:1px solid var(--band)}
.n{text-align:right}td.n{white-space:nowrap}.part td:first-child{padding-left:1.2rem;color:var(--faint)}
.sum td{border-top:1px solid var(--line);font-weight:600}.over td{color:var(--faint);border:0}
.gain{color:var(--gain)}.loss{color:var(--loss)}dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}
dt{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}dd{margin:0}
svg{max-width:100%;height:auto}figure{margin:1rem 0}figure.drawn{background:#fff;display:inline-block;padding:.5rem}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.5rem;color:var(--faint);font-size:.85rem}
@media print{body{max-width:none;padding:0;font-size:11pt}.wide{overflow:visible}h2{break-after:avoid}tr{break-inside:avoid}}
)";

std::string escaped(std::string_view text)
{
    std::string all;
    for (const char c : text)
        switch (c) {
        case '<':
            all += "&lt;";
            break;
        case '>':
            all += "&gt;";
            break;
        case '&':
            all += "&amp;";
            break;
        case '"':
            all += "&quot;";
            break;
        default:
            all += c;
        }
    return all;
}

/// A step of 1, 2 or 5 times a power of ten that divides the range into some five.
double step_of(double range)
{
    const double rough = range / 5;
    double power = 1;
    while (power * 10 <= rough)
        power *= 10;
    while (power > rough)
        power /= 10;
    return rough / power >= 5 ? 5 * power : rough / power >= 2 ? 2 * power : power;
}

/// Writes one page.
class HtmlWriter {
public:
    HtmlWriter(const Document& document, Language language)
        : document_(document), speaker_(document, language), language_(language)
    {}

    std::string write()
    {
        const auto title = escaped(document_.title.empty() ? std::string("byggom") : document_.title);
        text_ = fmt::format(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            "content=\"width=device-width,initial-scale=1\">\n<title>{}</title>\n<style>\n{}</style>\n"
            "</head>\n<body>\n<h1>{}</h1>\n",
            language_ == Language::swedish ? "sv" : "en", title, style, title);
        if (const auto how = told(document_.conventions, language_); !how.empty())
            text_ += "<p class=\"faint\">" + escaped(how) + "</p>\n";
        for (const auto& block : document_.blocks)
            std::visit([this](const auto& one) { add(one); }, block);
        return text_ + "<footer>" + escaped(origin_of(document_, language_)) +
               "</footer>\n</body>\n</html>\n";
    }

private:
    void head(const Message& title, const std::string& more = {})
    {
        if (!title.empty())
            text_ += "<h2>" + escaped(speaker_.form(title) + more) + "</h2>\n";
    }
    void add(const Paragraph& said)
    {
        if ((said.in & on_page) == 0)
            return;
        const auto words = escaped(speaker_.form(said.message));
        switch (said.style) {
        case Paragraph::Style::heading:
            text_ += "<h2>" + words + "</h2>\n";
            break;
        case Paragraph::Style::strong:
            text_ += "<p><strong>" + words + "</strong></p>\n";
            break;
        case Paragraph::Style::faint:
            text_ += "<p class=\"faint\">" + words + "</p>\n";
            break;
        case Paragraph::Style::item:
            text_ += "<p class=\"item\">" + words + "</p>\n";
            break;
        case Paragraph::Style::plain:
            text_ += "<p>" + words + "</p>\n";
            break;
        }
    }
    void add_line(const Value& value, const Message& title)
    {
        text_ +=
            "<dt>" + escaped(speaker_.form(value)) + "</dt><dd>" + escaped(speaker_.form(title)) + "</dd>\n";
    }
    void add(const Facts& facts)
    {
        const auto is_told = [](const Facts::Fact& fact) {
            return (fact.in & on_page) != 0 && !fact.title.empty();
        };
        if ((facts.in & on_page) == 0 || std::none_of(facts.facts.begin(), facts.facts.end(), is_told))
            return;
        head(facts.title);
        text_ += "<dl>\n";
        for (const auto& fact : facts.facts)
            if (is_told(fact))
                add_line(fact.value, fact.title);
        text_ += "</dl>\n";
    }

    static bool is_shown(const Column& column) { return (column.in & on_page) != 0; }
    bool is_number(const Table& table, std::size_t column) const
    {
        return std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
            return column < row.cells.size() && row.cells[column].number().has_value();
        });
    }
    MoneyUnit unit_of(const Table& table) const
    {
        double largest = 0;
        for (const auto& row : table.rows)
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                if (is_shown(table.columns[i]) &&
                    quantity_of(row.cells[i], table.columns[i].quantity) == Quantity::money)
                    largest = std::max(largest, std::abs(row.cells[i].number().value_or(0)));
        return unit_for(largest);
    }
    void add(const Table& table)
    {
        if ((table.in & on_page) == 0 || table.rows.empty())
            return;
        if (table.shape == Table::Shape::told)
            return format_message(table);
        const auto unit = unit_of(table);
        head(table.title, unit == MoneyUnit::mega ? " (" + unit_name(unit, language_) + ")" : "");
        text_ += "<div class=\"wide\"><table>\n<thead><tr>";
        std::size_t across = 0;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (!is_shown(table.columns[i]))
                continue;
            ++across;
            text_ += std::string("<th scope=\"col\"") + (is_number(table, i) ? " class=\"n\">" : ">") +
                     escaped(table.columns[i].title.empty() ? "" : speaker_.form(table.columns[i].title)) +
                     "</th>";
        }
        text_ += "</tr></thead>\n<tbody>\n";
        for (const auto& row : table.rows)
            if ((row.in & on_page) != 0)
                add_row(table, row, unit, across);
        text_ += "</tbody></table></div>\n";
        for (const auto& note : table.notes)
            text_ += "<p class=\"faint\">" + escaped(speaker_.form(note)) + "</p>\n";
    }
    void add_row(const Table& table, const Row& row, MoneyUnit unit, std::size_t across)
    {
        if (row.kind == Row::Kind::heading) {
            text_ += fmt::format("<tr class=\"over\"><td colspan=\"{}\">{}</td></tr>\n", across,
                                 escaped(speaker_.form(row.cells.front())));
            return;
        }
        text_ += row.kind == Row::Kind::part  ? "<tr class=\"part\">"
                 : row.kind == Row::Kind::sum ? "<tr class=\"sum\">"
                                              : "<tr>";
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (!is_shown(table.columns[i]))
                continue;
            const auto number = i < row.cells.size() ? row.cells[i].number() : std::nullopt;
            const std::string_view tone = !table.columns[i].toned || !number ? ""
                                          : *number > 0.5                    ? " gain"
                                          : *number < -0.5                   ? " loss"
                                                                             : "";
            text_ += is_number(table, i) ? fmt::format("<td class=\"n{}\">", tone) : std::string("<td>");
            if (i < row.cells.size())
                text_ += escaped(speaker_.cell(row.cells[i], table.columns[i].quantity, unit));
            text_ += "</td>";
        }
        text_ += "</tr>\n";
    }
    void format_message(const Table& table)
    {
        for (const auto& row : table.rows) {
            if ((row.in & on_page) == 0)
                continue;
            head(table.title);
            text_ += "<dl>\n";
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (!is_shown(table.columns[i]) || table.columns[i].title.empty())
                    continue;
                auto value = row.cells[i];
                if (auto* number = std::get_if<Value::Number>(&value.kind); number != nullptr)
                    number->quantity = quantity_of(value, table.columns[i].quantity);
                add_line(value, table.columns[i].title);
            }
            text_ += "</dl>\n";
        }
        for (const auto& note : table.notes)
            text_ += "<p class=\"faint\">" + escaped(speaker_.form(note)) + "</p>\n";
    }

    /// Balances through the years: a line each, named at its end where no other name lies.
    void add(const Curves& curves)
    {
        if ((curves.in & on_page) == 0 || curves.curves.empty())
            return;
        head(curves.title);
        double low = 0;
        double high = 0;
        std::size_t years = 2;
        for (const auto& curve : curves.curves) {
            years = std::max(years, curve.values.size());
            for (const double value : curve.values) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
        if (high - low < 1)
            high = low + 1;
        constexpr double width = 900;
        constexpr double height = 420;
        constexpr double left = 80;
        constexpr double right = 660;
        constexpr double top = 16;
        constexpr double bottom = 376;
        const auto x = [&](std::size_t year) {
            return left + (right - left) * static_cast<double>(year) / static_cast<double>(years - 1);
        };
        const auto y = [&](double value) { return bottom - (bottom - top) * (value - low) / (high - low); };
        text_ +=
            fmt::format("<figure><svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\" font-size=\"13\" "
                        "fill=\"currentColor\">\n",
                        width, height, escaped(speaker_.form(curves.title)));
        const double step = step_of(high - low);
        for (double at = std::ceil(low / step) * step; at <= high + step / 1e6; at += step) {
            text_ += fmt::format("<path d=\"M{:.0f},{:.1f}H{:.0f}\" stroke=\"var(--{})\"/>", left, y(at),
                                 right, std::abs(at) < step / 2 ? "ink" : "line");
            text_ +=
                fmt::format("<text x=\"{:.0f}\" y=\"{:.1f}\" text-anchor=\"end\">{}</text>\n", left - 8,
                            y(at) + 4, grouped(at / 1e6, step < 1e6 ? (step < 1e5 ? 2 : 1) : 0, language_));
        }
        text_ += fmt::format(
            "<text x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"middle\" transform=\"rotate(-90 14 {:.0f})\">{}"
            "</text>\n",
            14.0, (top + bottom) / 2, (top + bottom) / 2,
            escaped(std::string(translate(language_, "MSEK since the start"))));
        for (std::size_t year = 0; year < years; year += 10)
            text_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.0f}\" text-anchor=\"middle\">{}</text>\n",
                                 x(year), bottom + 20, document_.conventions.start + static_cast<int>(year));
        text_ +=
            fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"middle\">{}</text>\n",
                        (left + right) / 2, bottom + 38, escaped(std::string(translate(language_, "year"))));
        std::vector<std::pair<double, std::size_t>> ends;
        for (std::size_t i = 0; i < curves.curves.size(); ++i) {
            const auto& values = curves.curves[i].values;
            std::string path;
            for (std::size_t year = 0; year < values.size(); ++year)
                path += fmt::format("{}{:.1f},{:.1f}", year == 0 ? 'M' : 'L', x(year), y(values[year]));
            text_ +=
                fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"var(--c{})\" stroke-width=\"2\"{}/>\n",
                            path, i % 8, i < 8 ? "" : " stroke-dasharray=\"6 3\"");
            ends.emplace_back(values.empty() ? y(0) : y(values.back()), i);
        }
        std::sort(ends.begin(), ends.end());
        spread(ends, top, bottom);
        for (const auto& [at, i] : ends) {
            const auto& values = curves.curves[i].values;
            text_ +=
                fmt::format("<path d=\"M{:.0f},{:.1f}L{:.0f},{:.1f}\" stroke=\"var(--c{})\" opacity=\".5\"/>",
                            right, values.empty() ? y(0) : y(values.back()), right + 12, at, i % 8);
            text_ += fmt::format("<text x=\"{:.0f}\" y=\"{:.1f}\" fill=\"var(--c{})\">{}</text>\n",
                                 right + 16, at + 4, i % 8, escaped(speaker_.form(curves.curves[i].name)));
        }
        text_ += "</svg></figure>\n";
    }
    /// Names at least a line apart.
    static void spread(std::vector<std::pair<double, std::size_t>>& ends, double top, double bottom)
    {
        constexpr double line = 16;
        for (std::size_t i = 1; i < ends.size(); ++i)
            ends[i].first = std::max(ends[i].first, ends[i - 1].first + line);
        if (ends.empty() || ends.back().first <= bottom)
            return;
        ends.back().first = bottom;
        for (std::size_t i = ends.size() - 1; i-- > 0;)
            ends[i].first = std::min(ends[i].first, ends[i + 1].first - line);
        if (ends.front().first < top)
            for (std::size_t i = 0; i < ends.size(); ++i)
                ends[i].first = top + line * static_cast<double>(i);
    }

    void add(const Picture& picture)
    {
        const auto& svg = picture.svg.at(language_ == Language::swedish ? 1 : 0);
        if ((picture.in & on_page) == 0 || svg.empty())
            return;
        head(picture.title);
        const auto begin = svg.find("<svg");
        text_ +=
            "<figure class=\"drawn\">" + svg.substr(begin == std::string::npos ? 0 : begin) + "</figure>\n";
    }
    void add(const Tree& /*for programs*/) const {}

    const Document& document_;
    DocumentSpeaker speaker_;
    Language language_;
    std::string text_;
};

} // namespace

std::string html(const Document& document, Language language)
{
    return HtmlWriter(document, language).write();
}

} // namespace byggom
