#include "cli/read/game_csv.hpp"

#include "cli/read/game_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace byggom {
namespace {

struct CsvLine {
    int number;
    std::string coalition;
    std::string amount;
};

/// The cells of a line (RFC 4180); quotes are doubled within quotes.
std::vector<std::string> cells_of(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"')
            cells.back() += line[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

std::vector<CsvLine> lines_of(const std::string& text, Mistakes& mistakes)
{
    std::vector<CsvLine> lines;
    std::size_t begin = text.rfind("\xEF\xBB\xBF", 0) == 0 ? 3 : 0;
    for (int number = 1; begin < text.size(); ++number) {
        const auto end = std::min(text.find('\n', begin), text.size());
        auto line = text.substr(begin, end - begin);
        begin = end + 1;
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.empty())
            continue;
        const auto cells = cells_of(line);
        if (cells.size() == 2)
            lines.push_back({number, cells[0], cells[1]});
        else
            mistakes.add("",
                         fmt::format("{} cells: a line has two, a coalition and its amount", cells.size()),
                         "members apart by commas stand in quotes: \"A,B\",30", number, 1);
    }
    return lines;
}

} // namespace

GameFile read_game_csv(const std::string& text, const std::string& file)
{
    Mistakes mistakes(file);
    auto lines = lines_of(text, mistakes);
    if (lines.empty() || lines[0].coalition != "coalition" ||
        (lines[0].amount != "value" && lines[0].amount != "cost")) {
        mistakes.add("", "the first line must be coalition,value or coalition,cost",
                     "value where the amounts are gains, cost where they are costs", 1, 1);
        mistakes.throw_if_any();
    }
    const auto form = lines[0].amount == "cost" ? GameForm::cost : GameForm::value;
    lines.erase(lines.begin());
    GameTable table;
    for (const auto& line : lines)
        if (!line.coalition.empty() && line.coalition.find(',') == std::string::npos &&
            std::find(table.players.begin(), table.players.end(), line.coalition) == table.players.end())
            table.players.push_back(line.coalition);
    check_players(table.players, mistakes, "");
    if (table.players.empty() || table.players.size() > Game::most_players)
        mistakes.throw_if_any();
    for (const auto& line : lines) {
        const auto number = read_number(line.amount);
        const auto amount = number ? decimal_from(*number) : std::nullopt;
        if (!amount)
            mistakes.add("", fmt::format("\"{}\" is no decimal number", line.amount), "", line.number, 1);
        const auto coalition = coalition_of(line.coalition, table.players, mistakes, "", line.number);
        if (coalition &&
            !table.entries.try_emplace(*coalition, GameTable::Entry{amount, "", line.number}).second)
            mistakes.add("", "this coalition has an amount already", "", line.number, 1);
    }
    GameFile result;
    result.game = game_of(table, form, mistakes, "");
    mistakes.throw_if_any();
    return result;
}

} // namespace byggom
