#include "cli/read/statistics/csv_grid.hpp"

#include "cli/read/statistics/blanks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace byggom {
namespace {

GridCell cell_of_text(std::string_view raw)
{
    if (raw.size() > 3 && raw.substr(0, 2) == "=\"" && raw.back() == '"')
        raw = raw.substr(2, raw.size() - 3);
    GridCell cell;
    cell.text = with_plain_blanks(raw);
    return cell;
}

Grid grid_apart_by(std::string_view text, char separator, int first_line)
{
    Grid grid;
    GridRow row{first_line, {}};
    std::string cell;
    bool quoted = false;
    int line = first_line;
    const auto end_row = [&] {
        row.cells.push_back(cell_of_text(cell));
        grid.rows.push_back(std::move(row));
        row = {line, {}};
        cell.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_end = c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        line += is_end ? 1 : 0;
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cell += text[++i];
        else if (c == '"' && (quoted || cell.find_first_not_of(' ') == std::string::npos))
            quoted = !quoted;
        else if (c == separator && !quoted) {
            row.cells.push_back(cell_of_text(cell));
            cell.clear();
        } else if (is_end && !quoted)
            end_row();
        else
            cell += c;
    }
    if (!row.cells.empty() || !cell.empty())
        end_row();
    return grid;
}

/// The longest run of lines with as many cells, two at least, and their number: head and body of a table agree.
std::pair<std::size_t, std::size_t> agreement(const Grid& grid)
{
    constexpr std::size_t lines_looked_at = 2000;
    std::pair<std::size_t, std::size_t> best{0, 0};
    std::size_t run = 0;
    for (std::size_t i = 0; i < std::min(grid.rows.size(), lines_looked_at); ++i) {
        const auto cells = grid.rows[i].cells.size();
        run = i > 0 && grid.rows[i - 1].cells.size() == cells ? run + 1 : 1;
        if (cells > 1)
            best = std::max(best, std::pair(run, cells));
    }
    return best;
}

std::string quoted_cell(const std::string& cell)
{
    if (cell.find_first_of(",\"\n\r") == std::string::npos)
        return cell;
    std::string text = "\"";
    for (const char c : cell)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

} // namespace

SeparatedText csv_grid(const std::string& text)
{
    std::string_view rest = text;
    if (rest.size() > 5 && (rest.substr(0, 4) == "sep=" || rest.substr(0, 4) == "SEP=")) {
        const char separator = rest[4];
        const auto end = rest.find('\n');
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        return {grid_apart_by(rest, separator, 2), separator};
    }
    SeparatedText best{grid_apart_by(rest, ';', 1), ';'};
    auto most = agreement(best.grid);
    for (const char separator : {'\t', ',', '|'}) {
        auto grid = grid_apart_by(rest, separator, 1);
        if (const auto agreed = agreement(grid); agreed > most) {
            most = agreed;
            best = {std::move(grid), separator};
        }
    }
    return best;
}

std::string csv_text(const Grid& grid)
{
    std::string text;
    for (const auto& row : grid.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += (i > 0 ? "," : "") + quoted_cell(row.cells[i].text);
        text += "\n";
    }
    return text;
}

} // namespace byggom
