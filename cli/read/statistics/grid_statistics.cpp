#include "cli/read/statistics/grid_statistics.hpp"

#include "cli/read/statistics/cell_kinds.hpp"
#include "cli/read/statistics/column_roles.hpp"
#include "cli/read/statistics/figure_texts.hpp"
#include "cli/read/statistics/head_rows.hpp"
#include "cli/read/statistics/known_words.hpp"
#include "cli/read/statistics_cells.hpp"
#include "libpackage/area/name_key.hpp"
#include "libpackage/problem/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace byggom {
namespace {

constexpr std::size_t most_mistakes_told = 10;

class GridReader {
public:
    GridReader(const Grid& grid, const std::string& file, const StatisticsOptions& options)
        : grid_(grid), file_(file), options_(options), kinds_(grid), texts_(file, options.decimal_mark)
    {}

    Statistics read()
    {
        find_head();
        sort_rows();
        roles_ = column_roles(grid_, kinds_, head_, rows_, options_.code_column, file_);
        refuse_what_is_no_table();
        fill_down();
        leave_out_rows_without_area();
        find_dividers();
        settle_decimal_marks();
        read_cells();
        if (!problems_.empty())
            throw InvalidInput(std::move(problems_));
        tell_figures();
        return std::move(result_);
    }

private:
    // --- mistakes -----------------------------------------------------------------------------------------------

    void mistake(std::size_t row, std::size_t column, const std::string& field, std::string what,
                 std::string hint)
    {
        if (problems_.size() == most_mistakes_told)
            problems_.push_back({{file_, 0, 0}, "", "there are further mistakes of this kind", ""});
        if (problems_.size() > most_mistakes_told)
            return;
        const bool is_sheet = !grid_.sheet.empty();
        const auto place = is_sheet ? grid_.place(row, column) : std::string{};
        const auto where = place + (place.empty() || field.empty() ? "" : ", ") + field;
        problems_.push_back({{file_, is_sheet ? 0 : grid_.rows[row].line, is_sheet ? 0 : 1},
                             where,
                             std::move(what),
                             std::move(hint)});
    }

    [[noreturn]] void refuse(std::string field, std::string what, std::string hint)
    {
        problems_.push_back({{file_, 0, 0}, std::move(field), std::move(what), std::move(hint)});
        throw InvalidInput(std::move(problems_));
    }

    // --- rows ---------------------------------------------------------------------------------------------------

    void find_head()
    {
        auto found = find_head_rows(grid_, kinds_);
        if (!found)
            refuse("", grid_.rows.empty() ? "no table is found" : "no column holds figures",
                   first_text_cells());
        head_ = std::move(*found);
        if (head_.rows.empty())
            refuse("", "nothing stands over the figures of " + grid_.place(head_.body, 0),
                   "a row of heads right above them");
        const auto from = grid_.rows[head_.rows.front()].line;
        const auto to = grid_.rows[head_.rows.back()].line;
        const std::string what = grid_.sheet.empty() ? "line" : "row";
        result_.report.head =
            from == to ? fmt::format("{} {}", what, from) : fmt::format("{}s {} to {}", what, from, to);
        std::size_t above = 0;
        for (std::size_t row = 0; row < head_.rows.front(); ++row)
            if (!grid_.is_blank_row(row)) {
                leave_out(row, "above the head");
                ++above;
            }
    }

    std::string first_text_cells() const
    {
        for (std::size_t row = 1; row < grid_.rows.size(); ++row)
            for (std::size_t column = 1; column < grid_.rows[row].cells.size(); ++column)
                if (kinds_.at(row, column) == CellKind::text)
                    return fmt::format("a head, then a row for each area; {} is no number: \"{}\"",
                                       grid_.place(row, column), grid_.at(row, column).text);
        return "a head and a row for each area, apart by commas, semicolons or tabs";
    }

    void leave_out(std::size_t row, const char* why, bool had_figures = false)
    {
        std::string text;
        for (const auto& cell : grid_.rows[row].cells)
            if (!cell.text.empty() && !cell.spread)
                text += (text.empty() ? "" : " | ") + cell.text;
        constexpr std::size_t longest = 60;
        if (text.size() > longest) {
            auto end = longest;
            while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
                --end;
            text = text.substr(0, end) + "…";
        }
        result_.report.left_out.push_back({grid_.place(row, 0), text, why, had_figures});
    }

    bool repeats_head(std::size_t row) const
    {
        const auto lowest = head_.rows.back();
        for (std::size_t column = 0; column < grid_.width(); ++column)
            if (grid_.at(row, column).text != grid_.at(lowest, column).text)
                return false;
        return true;
    }

    void sort_rows()
    {
        for (auto row = head_.body; row < grid_.rows.size(); ++row) {
            if (grid_.is_blank_row(row))
                continue;
            if (repeats_head(row))
                leave_out(row, "the head again");
            else if (!kinds_.figures_of(row).empty() || kinds_.is_figure(row, 0))
                rows_.push_back(row);
            else
                without_figures_.push_back(row);
        }
    }

    /// Rows of areas that have no figure at all stay; the other rows without figures are words.
    void take_rows_without_figures()
    {
        for (const auto row : without_figures_) {
            const auto& text = grid_.at(row, roles_.area).text;
            if (code_rank(text.substr(0, text.find(' '))) > 1 && row < last_row_)
                rows_.push_back(row);
            else
                leave_out(row, "no figures");
        }
        std::sort(rows_.begin(), rows_.end());
    }

    // --- columns ------------------------------------------------------------------------------------------------

    void refuse_what_is_no_table()
    {
        last_row_ = rows_.empty() ? 0 : rows_.back();
        const auto has_figure = [&](std::size_t row) {
            return std::any_of(roles_.figures.begin(), roles_.figures.end(),
                               [&](auto column) { return kinds_.is_figure(row, column); });
        };
        std::vector<std::size_t> kept;
        for (const auto row : rows_)
            (has_figure(row) ? kept : without_figures_).push_back(row);
        rows_ = std::move(kept);
        if (roles_.figures.empty() || rows_.empty())
            refuse("", "no column holds figures", first_text_cells());
        last_row_ = rows_.back();
        for (const auto column : roles_.headless)
            result_.report.doubts.push_back(
                {fmt::format("column {} has figures and no head: left out", column_letters(column)),
                 "give it a head"});
        refuse_wide_rows();
        refuse_second_head();
        refuse_second_table();
        refuse_equal_heads();
        take_rows_without_figures();
    }

    /// A row with more cells than the head has a comma where the reader does not expect one.
    void refuse_wide_rows()
    {
        std::size_t wide = 0;
        for (const auto row : head_.rows)
            wide = std::max(wide, filled_width(row));
        for (const auto row : rows_)
            if (const auto cells = filled_width(row); cells > wide && has_figure_from(row, wide))
                mistake(row, wide, "", fmt::format("has {} cells where the head has {}", cells, wide),
                        "a mark within a number or text? Put the cell in quotes, or take semicolons between "
                        "cells");
        if (!problems_.empty())
            throw InvalidInput(std::move(problems_));
    }

    bool has_figure_from(std::size_t row, std::size_t column) const
    {
        for (; column < grid_.rows[row].cells.size(); ++column)
            if (kinds_.is_figure(row, column))
                return true;
        return false;
    }

    std::size_t filled_width(std::size_t row) const
    {
        auto width = grid_.rows[row].cells.size();
        while (width > 0 && grid_.at(row, width - 1).is_blank())
            --width;
        return width;
    }

    /// Words where figures belong, under an empty row or beside a word for areas: another table begins.
    void refuse_second_head()
    {
        for (const auto row : without_figures_) {
            if (row >= last_row_)
                continue;
            const bool is_under_figures =
                std::all_of(roles_.figures.begin(), roles_.figures.end(),
                            [&](auto column) { return kinds_.at(row, column) == CellKind::text; });
            const bool begins =
                grid_.is_blank_row(row - 1) || is_head_of_areas(grid_.at(row, roles_.area).text);
            if (is_under_figures && begins)
                refuse(grid_.place(row, 0), "a second table begins here", "give each table by itself");
        }
    }

    /// Two columns that name areas, and not the same ones, are two tables side by side.
    void refuse_second_table()
    {
        const auto head = name_key(head_of_column(grid_, head_, roles_.area));
        for (std::size_t column = 0; column < grid_.width(); ++column) {
            if (column == roles_.area || head.empty() ||
                name_key(head_of_column(grid_, head_, column)) != head)
                continue;
            for (const auto row : rows_)
                if (grid_.at(row, column).text != grid_.at(row, roles_.area).text)
                    refuse(grid_.place(row, column),
                           "two tables stand side by side, and their areas are not in the same order",
                           "give each table by itself");
        }
    }

    void refuse_equal_heads()
    {
        std::map<std::vector<std::string>, std::size_t> known;
        for (const auto column : roles_.figures) {
            const auto [first, is_new] =
                known.try_emplace(labels_over(grid_, head_, column, roles_.first_figure), column);
            if (!is_new)
                refuse(head_of_column(grid_, head_, column),
                       fmt::format("columns {} and {} have the same head", column_letters(first->second),
                                   column_letters(column)),
                       "give each column a head of its own");
        }
    }

    // --- labels that stand in the first row of their block alone --------------------------------------------------

    /// Columns of labels before the figures, from the left.
    std::vector<std::size_t> stub() const
    {
        std::vector<std::size_t> columns;
        for (std::size_t column = 0; column < roles_.first_figure; ++column) {
            const bool is_text =
                std::find(roles_.texts.begin(), roles_.texts.end(), column) != roles_.texts.end();
            const bool is_code =
                std::find(roles_.codes.begin(), roles_.codes.end(), column) != roles_.codes.end();
            if (column == roles_.area || column == roles_.name || is_text || is_code)
                columns.push_back(column);
        }
        return columns;
    }

    const std::string& label(std::size_t row, std::size_t column) const
    {
        const auto filled = filled_.find({row, column});
        return filled == filled_.end() ? grid_.at(row, column).text : filled->second;
    }

    void fill_down()
    {
        const auto columns = stub();
        for (std::size_t i = 1; i < rows_.size(); ++i) {
            const auto row = rows_[i];
            for (std::size_t k = 0; k < columns.size(); ++k) {
                const auto& cell = grid_.at(row, columns[k]);
                if (!cell.is_blank()) {
                    if (cell.spread)
                        continue;
                    break; // what stands to the right begins anew
                }
                const bool goes_on =
                    std::any_of(columns.begin() + static_cast<std::ptrdiff_t>(k) + 1, columns.end(),
                                [&](auto right) { return !grid_.at(row, right).is_blank(); });
                if (goes_on)
                    filled_[{row, columns[k]}] = label(rows_[i - 1], columns[k]);
            }
        }
    }

    void leave_out_rows_without_area()
    {
        const auto begin = std::stable_partition(rows_.begin(), rows_.end(),
                                                 [&](auto row) { return !label(row, roles_.area).empty(); });
        const auto without = static_cast<std::size_t>(rows_.end() - begin);
        if (without > 1 && without * 5 > rows_.size())
            refuse("",
                   fmt::format("{} of {} rows with figures name no area, the first at {}", without,
                               rows_.size(), grid_.place(*begin, roles_.area)),
                   "write the area in each of its rows");
        for (auto row = begin; row != rows_.end(); ++row)
            leave_out(*row, "no area", true);
        rows_.erase(begin, rows_.end());
        if (rows_.empty())
            refuse("", "no row names an area", "");
    }

    /// "'0114" as a spreadsheet shows it, and "114.0" as a program writes a number.
    std::string region_of(std::size_t row)
    {
        auto text = label(row, roles_.area);
        if (text.size() > 1 && text.front() == '\'') {
            text.erase(0, 1);
            ++apostrophes_;
        }
        const bool is_decimal = text.size() > 2 && text.compare(text.size() - 2, 2, ".0") == 0 &&
                                text.find_first_not_of("0123456789") == text.size() - 2;
        if (is_decimal) {
            text.resize(text.size() - 2);
            ++decimal_codes_;
        }
        return text;
    }

    // --- what divides the figures ---------------------------------------------------------------------------------

    bool is_always_filled(std::size_t column) const
    {
        return std::all_of(rows_.begin(), rows_.end(), [&](auto row) { return !label(row, column).empty(); });
    }

    std::set<std::string> values_of(std::size_t column) const
    {
        std::set<std::string> values;
        for (const auto row : rows_)
            values.insert(label(row, column));
        return values;
    }

    bool is_same_in_area(std::size_t column) const
    {
        std::unordered_map<std::string, std::string> of_area;
        for (const auto row : rows_) {
            const auto [known, is_new] = of_area.try_emplace(label(row, roles_.area), label(row, column));
            if (!is_new && known->second != label(row, column))
                return false;
        }
        return true;
    }

    /// Whether each area has one row for each combination of the dividers.
    bool is_unique() const
    {
        std::unordered_set<std::string> keys;
        for (const auto row : rows_) {
            auto key = label(row, roles_.area);
            for (const auto column : dividers_)
                key += '\x1F' + label(row, column);
            if (!keys.insert(std::move(key)).second)
                return false;
        }
        return true;
    }

    /// Whether a column of whole numbers has the same values, each once, for every area: the age in years, say.
    bool counts_through(std::size_t column) const
    {
        std::map<std::string, std::set<std::string>> of_area;
        for (const auto row : rows_)
            if (!of_area[label(row, roles_.area)].insert(grid_.at(row, column).text).second)
                return false;
        return std::all_of(of_area.begin(), of_area.end(), [&](const auto& area) {
            return area.second == of_area.begin()->second && area.second.size() > 1;
        });
    }

    /// Names differ from area to area; what does not is of something greater, a county say.
    void drop_common_name()
    {
        if (!roles_.name)
            return;
        const auto areas = values_of(roles_.area).size();
        if (values_of(*roles_.name).size() * 10 >= areas * 9)
            return;
        roles_.texts.push_back(*roles_.name);
        roles_.name.reset();
    }

    void find_dividers()
    {
        drop_common_name();
        std::vector<std::size_t> partly_filled;
        auto candidates = roles_.texts;
        candidates.insert(candidates.end(), roles_.codes.begin(), roles_.codes.end());
        std::sort(candidates.begin(), candidates.end());
        for (const auto column : candidates) {
            const auto head = head_of_column(grid_, head_, column);
            const auto values = values_of(column);
            const bool is_divider = is_head_of_dividers(head) ||
                                    std::any_of(values.begin(), values.end(),
                                                [](const auto& value) { return is_dividing_value(value); });
            if (values.size() == 1)
                result_.report.held.push_back({head, {*values.begin()}});
            else if (is_same_in_area(column) && !is_divider)
                result_.report.beside.push_back(head);
            else if (is_always_filled(column))
                dividers_.push_back(column);
            else
                partly_filled.push_back(column);
        }
        for (const auto column : partly_filled) {
            if (is_unique())
                result_.report.beside.push_back(head_of_column(grid_, head_, column));
            else
                dividers_.push_back(column);
        }
        if (!is_unique() && !roles_.figures.empty())
            take_counted_divider();
        std::sort(dividers_.begin(), dividers_.end());
    }

    void take_counted_divider()
    {
        const auto found = std::find_if(roles_.figures.begin(), roles_.figures.end(),
                                        [&](auto column) { return counts_through(column); });
        if (found == roles_.figures.end() || roles_.figures.size() == 1)
            return;
        dividers_.push_back(*found);
        roles_.figures.erase(found);
    }

    // --- figures --------------------------------------------------------------------------------------------------

    void settle_decimal_marks()
    {
        for (const auto row : rows_)
            for (const auto column : roles_.figures) {
                const auto& cell = grid_.at(row, column);
                if (kinds_.at(row, column) == CellKind::number && !cell.number)
                    texts_.look_at(column, cell.text, grid_.place(row, column));
            }
        for (const auto column : roles_.figures)
            if (auto problem = texts_.settle(column, head_of_column(grid_, head_, column)))
                problems_.push_back(std::move(*problem));
        result_.report.decimal_mark = texts_.mark_told();
    }

    std::optional<double> value_of(std::size_t row, std::size_t column)
    {
        const auto& cell = grid_.at(row, column);
        if (cell.number)
            return cell.number;
        const auto head = head_of_column(grid_, head_, column);
        if (cell.unreckoned) {
            mistake(row, column, head, "a formula without a stored value",
                    "open the file once in a spreadsheet program and save it");
            return std::nullopt;
        }
        auto read = texts_.read(column, head, cell.text, grid_.place(row, column), result_.report);
        if (!read.mistake.empty())
            mistake(row, column, head, std::move(read.mistake), std::move(read.mend));
        return read.value;
    }

    void read_cells()
    {
        const auto head_rows = head_.rows.size();
        StatisticsCells cells(head_rows + dividers_.size());
        std::vector<std::vector<std::string>> labels;
        for (const auto column : roles_.figures)
            labels.push_back(labels_over(grid_, head_, column, roles_.first_figure));
        std::vector<std::string> key(head_rows + dividers_.size());
        for (const auto row : rows_) {
            const auto region = region_of(row);
            const auto name = roles_.name ? label(row, *roles_.name) : std::string{};
            for (std::size_t i = 0; i < dividers_.size(); ++i)
                key[head_rows + i] = label(row, dividers_[i]);
            for (std::size_t i = 0; i < roles_.figures.size(); ++i) {
                std::copy(labels[i].begin(), labels[i].end(), key.begin());
                if (!cells.add(region, name, key, value_of(row, roles_.figures[i]))) {
                    mistake(row, roles_.area, region, "this area has a row like this already",
                            "each area once for each combination of the other columns");
                    break;
                }
            }
        }
        result_.table = cells.table();
        result_.editions = cells.editions();
        tell_dividers(cells);
    }

    // --- what is told ---------------------------------------------------------------------------------------------

    void tell_dividers(const StatisticsCells& cells)
    {
        auto& report = result_.report;
        report.sheet = grid_.sheet;
        report.area_column = head_of_column(grid_, head_, roles_.area);
        if (report.area_column.empty())
            report.area_column = column_letters(roles_.area);
        if (roles_.name)
            report.name_column = head_of_column(grid_, head_, *roles_.name);
        for (std::size_t i = 0; i < head_.rows.size(); ++i) {
            const auto& values = cells.values_of(i);
            if (values.size() == 1 && !values[0].empty() && head_.rows.size() > 1)
                report.held.push_back({fmt::format("head {}", i + 1), values});
        }
        for (std::size_t i = 0; i < dividers_.size(); ++i) {
            const auto head = head_of_column(grid_, head_, dividers_[i]);
            const auto& values = cells.values_of(head_.rows.size() + i);
            report.dividers.push_back({head, values});
            const auto areas = result_.table.size();
            const bool is_sparse = rows_.size() * 2 < areas * values.size();
            if (areas > 2 && values.size() * 5 >= areas * 4 && is_sparse)
                report.doubts.push_back(
                    {fmt::format("column \"{}\" divides the figures by {} values, nearly as many as there "
                                 "are areas ({})",
                                 head, values.size(), areas),
                     "leave the column out, or give it the same text in all rows of an area"});
        }
        if (apostrophes_ > 0)
            report.remarks.push_back(fmt::format("{} codes with an apostrophe before them", apostrophes_));
        if (decimal_codes_ > 0)
            report.remarks.push_back(fmt::format("{} codes written as decimals (114.0)", decimal_codes_));
    }

    void tell_figures()
    {
        auto& report = result_.report;
        std::map<std::string, std::string> units;
        for (const auto column : roles_.figures) {
            const auto head = head_of_column(grid_, head_, column);
            const auto behind = texts_.unit_of(column);
            units[head] = behind.empty() ? unit_in_head(head) : behind;
        }
        for (const auto& column : result_.table.columns) {
            ReadingReport::Figures figures{column.name, {}, 0, 0.0};
            for (const auto& [head, unit] : units)
                if (units.size() == 1 || (!head.empty() && column.name.find(head) != std::string::npos))
                    figures.unit = unit;
            for (const auto& value : column.values)
                if (value) {
                    ++figures.known;
                    figures.sum += *value;
                }
            report.figures.push_back(std::move(figures));
        }
    }

    const Grid& grid_;
    const std::string& file_;
    const StatisticsOptions& options_;
    CellKinds kinds_;
    HeadRows head_;
    ColumnRoles roles_;
    std::vector<std::size_t> rows_; ///< with figures
    std::vector<std::size_t> without_figures_;
    std::size_t last_row_ = 0;
    std::map<std::pair<std::size_t, std::size_t>, std::string> filled_;
    std::vector<std::size_t> dividers_;
    FigureTexts texts_;
    std::size_t apostrophes_ = 0;
    std::size_t decimal_codes_ = 0;
    Statistics result_;
    std::vector<Problem> problems_;
};

} // namespace

bool holds_table(const Grid& grid)
{
    const auto head = find_head_rows(grid, CellKinds(grid));
    return head && !head->rows.empty();
}

Statistics read_grid_statistics(const Grid& grid, const std::string& file, const StatisticsOptions& options)
{
    return GridReader(grid, file, options).read();
}

} // namespace byggom
