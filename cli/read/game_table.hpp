#pragma once

#include "cli/read/decimal.hpp"
#include "libpackage/game/game.hpp"
#include "libpackage/problem/problem.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// The mistakes of one file, found in one run.
class Mistakes {
public:
    explicit Mistakes(std::string file) : file_(std::move(file)) {}
    /// \param place  a JSON pointer, or empty
    void add(const std::string& place, std::string what, std::string hint = {}, int line = 0, int column = 0);
    void throw_if_any() const;
    bool any() const { return !problems_.empty(); }

private:
    std::string file_;
    std::vector<Problem> problems_;
};

/// The amounts of a game being read: each at its coalition, with the place where it stands.
struct GameTable {
    struct Entry {
        std::optional<Decimal> amount; ///< nothing where a mistake was told already
        std::string place;
        int line = 0;
    };
    std::vector<std::string> players;
    std::map<Coalition, Entry> entries;
};

/// The coalition of names joined by commas, whose order does not matter; names themselves have no commas.
/// \return nothing, and a mistake is told, where a name is unknown or stands twice
std::optional<Coalition> coalition_of(const std::string& joined, const std::vector<std::string>& players,
                                      Mistakes& mistakes, const std::string& place, int line = 0);

void check_players(const std::vector<std::string>& players, Mistakes& mistakes, const std::string& place);

/// The game, all of whose amounts are there and fit; mistakes are told otherwise.
Game game_of(const GameTable& table, GameForm form, Mistakes& mistakes, const std::string& place);

} // namespace byggom
