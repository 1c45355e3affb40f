#pragma once

#include "libpackage/game/game.hpp"

#include <cstdint>
#include <vector>

namespace byggom {

/// By what a coalition's objection v(S) - x(S) is divided before objections are compared.
enum class Per { coalition, member, worth };

/// The splits among which the one with the smallest objections is sought: the largest (v(S) - x(S)) /
/// weight(S) over S other than nobody and all is made as small as can be, then the next, and so on.
struct ExcessQuestion {
    const Game& game;
    Per per = Per::coalition;
    bool nobody_below_alone = true; ///< x(i) >= v(i), which tells the nucleolus from the prenucleolus

    /// Not negative; 0 makes x(S) >= v(S) a condition.
    std::int64_t weight(Coalition coalition) const
    {
        switch (per) {
        case Per::coalition:
            return 1;
        case Per::member:
            return members(coalition);
        case Per::worth:
            break;
        }
        const std::int64_t worth = game.worth(coalition);
        return worth < 0 ? -worth : worth;
    }
    /// Whether x(S) >= v(S) is a condition besides.
    bool is_condition(Coalition coalition) const
    {
        return (nobody_below_alone && members(coalition) == 1) || weight(coalition) == 0;
    }
};

/// One step of the answer: the objections that cannot be made smaller, and by which coalitions.
struct ExcessLevel {
    Rational excess;                ///< of each of `binding`, in units of worth() by weight
    std::vector<Coalition> binding; ///< with positive weights, and those of `held`, they balance
    std::vector<Coalition> held;    ///< conditions x(S) >= v(S) that bind
};

} // namespace byggom
