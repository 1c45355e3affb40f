#include "cli/read/game_table.hpp"

#include "cli/read/suggestion.hpp"
#include "cli/read/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

constexpr std::size_t most_told = 20; ///< missing coalitions by name; the rest by their number

/// The names without the spaces around them.
std::vector<std::string> split_names(const std::string& joined)
{
    std::vector<std::string> names;
    std::size_t begin = 0;
    while (begin <= joined.size()) {
        const auto comma = std::min(joined.find(',', begin), joined.size());
        names.push_back(trimmed(joined.substr(begin, comma - begin)));
        begin = comma + 1;
    }
    return names;
}

void add_missing(const GameTable& table, Mistakes& mistakes, const std::string& place)
{
    Game named;
    named.players = table.players;
    std::size_t missing = 0;
    for (Coalition coalition = 1; coalition <= named.all(); ++coalition) {
        if (table.entries.count(coalition) != 0)
            continue;
        if (++missing <= most_told)
            mistakes.add(place, fmt::format("the coalition of {} has no amount", names(named, coalition)));
    }
    if (missing > most_told)
        mistakes.add(place, fmt::format("so have {} more coalitions", missing - most_told));
}

} // namespace

void Mistakes::add(const std::string& place, std::string what, std::string hint, int line, int column)
{
    problems_.push_back({{file_, line, column}, place, std::move(what), std::move(hint)});
}

void Mistakes::throw_if_any() const
{
    if (any())
        throw InvalidInput(problems_);
}

std::optional<Coalition> coalition_of(const std::string& joined, const std::vector<std::string>& players,
                                      Mistakes& mistakes, const std::string& place, int line)
{
    Coalition coalition = 0;
    bool right = true;
    if (trimmed(joined).empty())
        return coalition;
    for (const auto& name : split_names(joined)) {
        const auto player = std::find(players.begin(), players.end(), name);
        if (player == players.end()) {
            mistakes.add(place, fmt::format("there is no player \"{}\"", name), suggestion(name, players),
                         line, line > 0 ? 1 : 0);
            right = false;
            continue;
        }
        const auto bit = singleton(static_cast<int>(player - players.begin()));
        if ((coalition & bit) != 0)
            mistakes.add(place, fmt::format("\"{}\" stands twice in a coalition", name), "", line,
                         line > 0 ? 1 : 0);
        coalition |= bit;
    }
    return right ? std::optional(coalition) : std::nullopt;
}

void check_players(const std::vector<std::string>& players, Mistakes& mistakes, const std::string& place)
{
    if (players.empty() || players.size() > Game::most_players)
        mistakes.add(place, fmt::format("{} players: a game has between 1 and {}", players.size(),
                                        Game::most_players));
    for (std::size_t i = 0; i < players.size(); ++i) {
        const std::string here = place.empty() ? place : fmt::format("{}/{}", place, i);
        if (trimmed(players[i]) != players[i] || players[i].empty())
            mistakes.add(here, "a player's name must not be empty, nor begin or end with a space");
        if (players[i].find_first_of(",\n\r") != std::string::npos)
            mistakes.add(here,
                         "a player's name must have no comma or line break: commas part the members of a "
                         "coalition");
        if (std::find(players.begin(), players.begin() + static_cast<std::ptrdiff_t>(i), players[i]) !=
            players.begin() + static_cast<std::ptrdiff_t>(i))
            mistakes.add(here, fmt::format("two players are called \"{}\"", players[i]));
    }
}

Game game_of(const GameTable& table, GameForm form, Mistakes& mistakes, const std::string& place)
{
    Game game{table.players, form, 0, {}};
    add_missing(table, mistakes, place);
    for (const auto& [coalition, entry] : table.entries)
        if (entry.amount)
            game.decimals = std::max(game.decimals, entry.amount->decimals);
    game.table.assign(std::size_t{1} << game.players.size(), 0);
    for (const auto& [coalition, entry] : table.entries) {
        if (!entry.amount)
            continue;
        const Integer amount = entry.amount->with_decimals(game.decimals);
        if (abs(amount) > Game::largest)
            mistakes.add(
                entry.place,
                fmt::format("the amount has more than 16 digits, with the {} decimals that the table needs",
                            game.decimals),
                "take a larger unit or fewer decimals", entry.line, entry.line > 0 ? 1 : 0);
        else if (coalition == 0 && amount != 0)
            mistakes.add(entry.place, "the coalition of nobody must have 0", "", entry.line,
                         entry.line > 0 ? 1 : 0);
        else
            game.table[coalition] = static_cast<std::int64_t>(amount);
    }
    return game;
}

} // namespace byggom
