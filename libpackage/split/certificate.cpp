#include "libpackage/split/certificate.hpp"

#include "libpackage/split/coalition_scan.hpp"
#include "libpackage/split/excess_level.hpp"
#include "libpackage/split/whole_numbers.hpp"

namespace byggom {
namespace {

/// What was settled before each level, and after the last.
using Spans = std::vector<CoalitionSpan>;

std::string fault_of_levels(const ExcessQuestion& question, const std::vector<ExcessLevel>& levels,
                            Spans& spans)
{
    for (std::size_t k = 0; k < levels.size(); ++k) {
        const auto proved = proved_level(question, spans.back(), levels[k]);
        if (!proved || proved->excess != levels[k].excess)
            return "the coalitions of level " + std::to_string(k + 1) + " do not balance";
        if (k > 0 && levels[k].excess > levels[k - 1].excess)
            return "level " + std::to_string(k + 1) + " lies above the one before";
        spans.push_back(spans.back());
        settle(spans.back(), question, levels[k]);
    }
    return spans.back().complete() ? "" : "the levels leave shares open";
}

/// The first level whose excess a coalition exceeds while it is open then, or that breaks a condition.
template <class Number>
std::string fault_of_excesses(const ExcessQuestion& question, const Spans& spans, const OverOne& numbers)
{
    const Game& game = question.game;
    const auto players = game.players.size();
    std::vector<Number> above;
    for (const auto& number : numbers.above)
        above.push_back(to_number<Number>(number));
    const auto one = to_number<Number>(numbers.denominator);
    const std::vector<Number> shares(above.begin(), above.begin() + static_cast<std::ptrdiff_t>(players));
    const CoalitionSums<Number> sum(shares);
    for (Coalition coalition = 1; coalition < game.all(); ++coalition) {
        const Number excess = one * Number(game.worth(coalition)) - sum(coalition);
        if (excess > 0 && question.is_condition(coalition))
            return names(game, coalition) + " would get less than alone";
        const Number weight(question.weight(coalition));
        if (weight == 0 || excess <= above.back() * weight)
            continue;
        std::size_t level = 0;
        while (excess <= above[players + level] * weight)
            ++level;
        if (!spans[level].knows(coalition))
            return names(game, coalition) + " objects more than level " + std::to_string(level + 1) +
                   " allows";
    }
    return {};
}

} // namespace

std::string fault_of_certificate(const ExcessQuestion& question, const std::vector<ExcessLevel>& levels,
                                 const std::vector<Rational>& x)
{
    const Game& game = question.game;
    if (x.size() != game.players.size() || sum_of(x, game.all()) != game.worth(game.all()))
        return "the shares do not add up to what all are worth";
    Spans spans(1, CoalitionSpan(game.size()));
    spans.back().settle(game.all(), game.worth(game.all()));
    if (auto fault = fault_of_levels(question, levels, spans); !fault.empty())
        return fault;
    if (x != spans.back().shares())
        return "the shares are not those that the levels settle";
    if (levels.empty())
        return {};
    std::vector<Rational> numbers = x;
    for (const auto& level : levels)
        numbers.push_back(level.excess);
    const auto whole = over_one(numbers);
    return fits_wide(whole, question.per == Per::worth) ? fault_of_excesses<Wide>(question, spans, whole)
                                                        : fault_of_excesses<Integer>(question, spans, whole);
}

} // namespace byggom
