#include "cli/read/statistics/head_rows.hpp"

#include "cli/read/statistics/known_words.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr std::size_t most_head_rows = 8;

class HeadFinder {
public:
    HeadFinder(const Grid& grid, const CellKinds& kinds) : grid_(grid), kinds_(kinds) {}

    std::optional<HeadRows> find() const
    {
        for (std::size_t row = 0; row < grid_.rows.size(); ++row)
            if (goes_on(row) && !is_note(row) && !is_head_of_years(row))
                return HeadRows{heads_above(row), row};
        for (std::size_t row = 1; row < grid_.rows.size(); ++row) // a table of one row
            if (const auto figures = figures_of(row);
                !figures.empty() && !is_note(row) && has_text_above(row, figures) && !is_head_of_years(row))
                return HeadRows{heads_above(row), row};
        return std::nullopt;
    }

private:
    std::size_t next_filled(std::size_t row) const
    {
        do
            ++row;
        while (row < grid_.rows.size() && grid_.is_blank_row(row));
        return row;
    }

    static bool is_of_area(const GridCell& cell)
    {
        return cell.number || code_rank(cell.text.substr(0, cell.text.find(' '))) > 0;
    }

    /// Columns with figures; letters alone ("x", "C") are a sign of missing figures only beside an area's code.
    std::vector<std::size_t> figures_of(std::size_t row) const
    {
        auto figures = kinds_.figures_of(row);
        const bool certain = std::any_of(figures.begin(), figures.end(), [&](auto column) {
            return kinds_.at(row, column) != CellKind::sign ||
                   grid_.at(row, column)
                           .text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"
                                                   "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos;
        });
        if (!certain && !figures.empty() && !is_of_area(*first_filled(row)))
            figures.clear();
        return figures;
    }

    bool goes_on(std::size_t row) const
    {
        const auto figures = figures_of(row);
        const auto next = next_filled(row);
        return next < grid_.rows.size() && std::any_of(figures.begin(), figures.end(), [&](auto column) {
                   return kinds_.is_figure(next, column);
               });
    }

    const GridCell* first_filled(std::size_t row) const
    {
        for (const auto& cell : grid_.rows[row].cells)
            if (!cell.is_blank())
                return &cell;
        return nullptr;
    }

    /// "Källa:; SCB"
    bool is_note(std::size_t row) const
    {
        const auto* first = first_filled(row);
        return first != nullptr && !first->text.empty() && first->text.back() == ':';
    }

    bool has_text_above(std::size_t row, const std::vector<std::size_t>& columns) const
    {
        for (std::size_t above = row; above-- > 0 && !grid_.is_blank_row(above);)
            if (!is_note(above) && std::any_of(columns.begin(), columns.end(), [&](auto column) {
                    return kinds_.at(above, column) == CellKind::text;
                }))
                return true;
        return false;
    }

    bool names_columns(std::size_t row) const
    {
        return std::any_of(
            grid_.rows[row].cells.begin(), grid_.rows[row].cells.end(), [](const GridCell& cell) {
                return !cell.number && (is_head_of_areas(cell.text) || is_head_of_dividers(cell.text) ||
                                        is_head_of_names(cell.text));
            });
    }

    bool is_head_of_years(std::size_t row) const
    {
        const auto figures = figures_of(row);
        const auto* first = first_filled(row);
        if (first != &grid_.at(row, figures.front()) && is_of_area(*first))
            return false;
        const bool has_head = has_text_above(row, figures);
        const bool all_years = std::all_of(figures.begin(), figures.end(),
                                           [&](auto column) { return is_year(grid_.at(row, column).text); });
        if (names_columns(row) && (all_years || !has_head))
            return true;
        if (!all_years)
            return false;
        bool stub_is_blank = true;
        bool stub_goes_on = false;
        const auto next = next_filled(row);
        for (std::size_t column = 0; column < figures.front(); ++column) {
            stub_is_blank = stub_is_blank && grid_.at(row, column).is_blank();
            stub_goes_on = stub_goes_on || (next < grid_.rows.size() && !grid_.at(next, column).is_blank());
        }
        if (stub_is_blank)
            return stub_goes_on;
        const bool rises = std::is_sorted(figures.begin(), figures.end(), [&](auto a, auto b) {
            return grid_.at(row, a).text < grid_.at(row, b).text;
        });
        return !has_head || (figures.size() > 1 && rises);
    }

    /// The columns with figures in the first rows of the body.
    std::vector<std::size_t> figure_columns(std::size_t body) const
    {
        constexpr std::size_t rows_looked_at = 50;
        std::vector<std::size_t> all;
        for (auto row = body; row < std::min(body + rows_looked_at, grid_.rows.size()); ++row)
            for (const auto column : kinds_.figures_of(row))
                if (std::find(all.begin(), all.end(), column) == all.end())
                    all.push_back(column);
        return all;
    }

    /// One text over the whole width.
    bool is_title(std::size_t row) const
    {
        const auto& cells = grid_.rows[row].cells;
        return cells.size() > 1 && !cells[0].is_blank() && cells[1].spread &&
               std::all_of(cells.begin(), cells.end(), [&](const GridCell& cell) {
                   return cell.is_blank() || cell.text == cells[0].text;
               });
    }

    std::vector<std::size_t> heads_above(std::size_t body) const
    {
        const auto columns = figure_columns(body);
        std::vector<std::size_t> rows;
        auto row = body;
        while (row > 0 && grid_.is_blank_row(row - 1))
            --row;
        while (row > 0 && rows.size() < most_head_rows && !grid_.is_blank_row(row - 1)) {
            --row;
            const bool over_figures = std::any_of(columns.begin(), columns.end(), [&](auto column) {
                return !grid_.at(row, column).is_blank();
            });
            if (!over_figures || is_note(row) || is_title(row))
                break;
            rows.insert(rows.begin(), row);
        }
        return rows;
    }

    const Grid& grid_;
    const CellKinds& kinds_;
};

} // namespace

std::optional<HeadRows> find_head_rows(const Grid& grid, const CellKinds& kinds)
{
    return HeadFinder(grid, kinds).find();
}

std::vector<std::string> labels_over(const Grid& grid, const HeadRows& head, std::size_t column,
                                     std::size_t first_figure_column)
{
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < head.rows.size(); ++i) {
        const auto row = head.rows[i];
        auto from = column;
        const bool is_lowest = i + 1 == head.rows.size();
        while (!is_lowest && from > first_figure_column && grid.at(row, from).is_blank())
            --from;
        auto label = grid.at(row, from).text;
        const bool merged_from_above =
            i > 0 && grid.at(row, from).spread && label == grid.at(head.rows[i - 1], from).text;
        labels.push_back(merged_from_above ? std::string{} : std::move(label));
    }
    return labels;
}

std::string head_of_column(const Grid& grid, const HeadRows& head, std::size_t column)
{
    for (auto row = head.rows.rbegin(); row != head.rows.rend(); ++row)
        if (!grid.at(*row, column).is_blank())
            return grid.at(*row, column).text;
    return {};
}

} // namespace byggom
