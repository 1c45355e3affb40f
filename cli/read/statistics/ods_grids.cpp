#include "cli/read/statistics/blanks.hpp"
#include "cli/read/statistics/workbook_grids.hpp"
#include "cli/read/statistics/xml_events.hpp"
#include "libpackage/problem/problem.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace byggom {
namespace {

constexpr std::size_t most_ods_columns = 16384;
constexpr std::size_t most_ods_repeats = 100000;

std::size_t count_of(const XmlEvents& events, const char* attribute)
{
    const auto text = events.attribute_or(attribute, "1");
    std::size_t count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::max<std::size_t>(1, count);
}

class OdsReader {
public:
    explicit OdsReader(const std::string& document) : events_(document) {}

    std::vector<Grid> read()
    {
        for (auto kind = events_.next(); kind != XmlEvents::Kind::done; kind = events_.next()) {
            if (kind == XmlEvents::Kind::begin && events_.name() == "table") {
                grids_.push_back({events_.attribute_or("name", ""), {}});
                line_ = 0;
                covered_.clear();
            } else if (kind == XmlEvents::Kind::begin && events_.name() == "table-row" && !grids_.empty()) {
                row();
            }
        }
        return std::move(grids_);
    }

private:
    void row()
    {
        const auto times = count_of(events_, "number-rows-repeated");
        GridRow row{static_cast<int>(line_ + 1), {}};
        bool in_comment = false;
        for (auto kind = events_.next(); kind != XmlEvents::Kind::done; kind = events_.next()) {
            if (kind == XmlEvents::Kind::end && events_.name() == "table-row")
                break;
            if (events_.name() == "annotation" && kind != XmlEvents::Kind::text)
                in_comment = kind == XmlEvents::Kind::begin;
            if (kind == XmlEvents::Kind::begin && !in_comment &&
                (events_.name() == "table-cell" || events_.name() == "covered-table-cell"))
                cell(row);
        }
        while (!row.cells.empty() && row.cells.back().is_blank())
            row.cells.pop_back();
        for (std::size_t i = 0; i < std::min(times, row.cells.empty() ? 1 : most_ods_repeats); ++i) {
            row.line = static_cast<int>(line_ + i + 1);
            grids_.back().rows.push_back(row);
        }
        line_ += times;
    }

    void cell(GridRow& row)
    {
        const bool is_covered = events_.name() == "covered-table-cell";
        const std::string element = events_.name();
        const auto times = count_of(events_, "number-columns-repeated");
        const auto wide = count_of(events_, "number-columns-spanned");
        const auto high = count_of(events_, "number-rows-spanned");
        auto value = cell_of_value();
        read_text(element, value);
        const auto column = row.cells.size();
        for (std::size_t i = 0; i < times && row.cells.size() < most_ods_columns; ++i) {
            if (value.is_blank() && times > 256 && i > 0)
                break; // the rest of the sheet
            row.cells.push_back(is_covered && value.is_blank() ? covered(row.cells.size()) : value);
        }
        if (wide > 1 || high > 1)
            covered_.push_back({line_, column, line_ + high - 1, column + wide - 1, value});
    }

    GridCell cell_of_value() const
    {
        GridCell cell;
        const auto type = events_.attribute_or("value-type", "");
        if (type == "float" || type == "currency" || type == "percentage") {
            const auto text = events_.attribute_or("value", "");
            double number = 0.0;
            const auto* end = text.data() + text.size();
            const auto [rest, error] = std::from_chars(text.data(), end, number);
            if (error == std::errc{} && rest == end && std::isfinite(number)) {
                cell.number = number;
                cell.text = number_text(number);
            }
        } else if (type == "date") {
            cell.text = events_.attribute_or("date-value", "").substr(0, 10);
        } else if (type == "string") {
            cell.text = with_plain_blanks(events_.attribute_or("string-value", ""));
        }
        cell.unreckoned = events_.attribute("formula").has_value() && type.empty();
        return cell;
    }

    void read_text(const std::string& element, GridCell& value)
    {
        std::string text;
        bool in_comment = false;
        for (auto kind = events_.next(); kind != XmlEvents::Kind::done; kind = events_.next()) {
            if (kind == XmlEvents::Kind::end && events_.name() == element)
                break;
            if (events_.name() == "annotation" && kind != XmlEvents::Kind::text)
                in_comment = kind == XmlEvents::Kind::begin;
            else if (kind == XmlEvents::Kind::begin &&
                     (events_.name() == "s" || events_.name() == "line-break"))
                text += ' ';
            else if (kind == XmlEvents::Kind::end && events_.name() == "p")
                text += ' ';
            else if (kind == XmlEvents::Kind::text && !in_comment)
                text += events_.text();
        }
        if (value.text.empty())
            value.text = with_plain_blanks(text);
        if (!value.text.empty())
            value.unreckoned = false;
    }

    struct Covered {
        std::size_t top, left, bottom, right;
        GridCell cell;
    };
    GridCell covered(std::size_t column) const
    {
        for (const auto& range : covered_)
            if (line_ >= range.top && line_ <= range.bottom && column >= range.left &&
                column <= range.right) {
                auto cell = range.cell;
                cell.spread = true;
                return cell;
            }
        return {};
    }

    XmlEvents events_;
    std::vector<Grid> grids_;
    std::size_t line_ = 0; ///< rows before this one
    std::vector<Covered> covered_;
};

} // namespace

std::vector<Grid> ods_grids(const WorkbookFiles& files, const std::string& file)
{
    try {
        const auto document = files("content.xml").value_or("");
        return OdsReader(document).read();
    } catch (const NoXml& broken) {
        throw InvalidInput({{{file, 0, 0},
                             "",
                             std::string("the workbook is broken: its XML ") + broken.what(),
                             "open it in a spreadsheet program and save it anew"}});
    }
}

} // namespace byggom
