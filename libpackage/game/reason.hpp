#pragma once

#include "libpackage/game/coalition.hpp"
#include "libpackage/game/rational.hpp"
#include "libpackage/message/message.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace byggom {

struct Game;

/// A sentence about a game, or a clause of one, with what fills its gaps beside it: who tells it to a reader
/// has names, amounts and words of the reader's own.
struct Reason {
    struct Amount {
        Rational in_units; ///< of the game
    };
    using Value = std::variant<Coalition, Amount, Rational>;

    std::string_view text; ///< English, static, with {} for each value
    std::vector<Value> values{};
};

/// Several are told one after the other, apart by semicolons.
using Reasons = std::vector<Reason>;

/// As the text has it, in the names and amounts of the game.
std::string to_string(const Game& game, const Reasons& reasons);

} // namespace byggom
