#include "libpackage/game/tau.hpp"

#include "libpackage/game/coalition_scan.hpp"

#include <algorithm>

namespace byggom {
namespace {

std::vector<Wide> minimal_rights(const Game& game, const std::vector<Wide>& most)
{
    const CoalitionSums<Wide> hoped(most);
    std::vector<Wide> least;
    for (int i = 0; i < game.size(); ++i)
        least.push_back(game.worth(singleton(i)));
    for (Coalition coalition = 1; coalition <= game.all(); ++coalition) {
        const Wide rest = game.worth(coalition) - hoped(coalition);
        for (Coalition left = coalition; left != 0; left &= left - 1) {
            const auto i = static_cast<std::size_t>(std::countr_zero(left));
            least[i] = std::max(least[i], rest + most[i]);
        }
    }
    return least;
}

std::optional<Reason> what_fails(const Game& game, const std::vector<Wide>& least,
                                 const std::vector<Wide>& most, Wide all_least, Wide all_most)
{
    for (std::size_t i = 0; i < most.size(); ++i)
        if (least[i] > most[i])
            return Reason{"no tau-value: what {} can insist on is more than it adds to the others",
                          {singleton(static_cast<int>(i))}};
    if (all_least > game.worth(game.all()))
        return Reason{"no tau-value: what all can insist on is more than there is"};
    if (all_most < game.worth(game.all()))
        return Reason{"no tau-value: what each adds to the others comes to less than there is"};
    return std::nullopt;
}

} // namespace

Allocation tau(const Game& game, const RuleInputs&, const LinearSolver*)
{
    std::vector<Wide> most;
    for (int i = 0; i < game.size(); ++i)
        most.push_back(game.separable(i));
    const auto least = minimal_rights(game, most);
    Wide all_least = 0;
    Wide all_most = 0;
    for (std::size_t i = 0; i < most.size(); ++i) {
        all_least += least[i];
        all_most += most[i];
    }
    if (const auto fault = what_fails(game, least, most, all_least, all_most))
        return no_answer(*fault);
    const Wide range = all_most - all_least;
    const Rational t = range == 0
                           ? Rational(0)
                           : Rational(to_integer(game.worth(game.all()) - all_least), to_integer(range));
    std::vector<Rational> x;
    for (std::size_t i = 0; i < most.size(); ++i)
        x.push_back(to_integer(least[i]) + t * to_integer(most[i] - least[i]));
    return gives(game, x);
}

} // namespace byggom
