#include "libpackage/game/certificate.hpp"

#include "libpackage/game/coalition_scan.hpp"
#include "libpackage/game/excess_level.hpp"
#include "libpackage/game/whole_numbers.hpp"

#include <algorithm>
#include <optional>

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

/// Which coalitions were settled before a level; asked of many.
class KnownBefore {
public:
    KnownBefore(const Spans& spans, std::size_t levels) : spans_(spans), prints_(levels) {}

    bool operator()(std::size_t level, Coalition coalition)
    {
        auto& print = prints_[level];
        if (!print) {
            const auto numbers = spans_[level].exact_print();
            print.emplace(numbers ? std::optional(CoalitionSums<Wide>(*numbers)) : std::nullopt);
        }
        return *print ? (**print)(coalition) == 0 : spans_[level].knows(coalition);
    }

private:
    const Spans& spans_;
    std::vector<std::optional<std::optional<CoalitionSums<Wide>>>> prints_; ///< made when first asked for
};

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
    KnownBefore known(spans, above.size() - players);
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
        if (!known(level, coalition))
            return names(game, coalition) + " objects more than level " + std::to_string(level + 1) +
                   " allows";
    }
    return {};
}

std::int64_t largest_amount(const Game& game)
{
    std::int64_t largest = 0;
    for (const auto amount : game.table)
        largest = std::max({largest, amount, -amount});
    return largest;
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
    const bool times_amounts = question.per == Per::worth;
    if (fits_narrow(whole, largest_amount(game), times_amounts))
        return fault_of_excesses<std::int64_t>(question, spans, whole);
    return fits_wide(whole, times_amounts) ? fault_of_excesses<Wide>(question, spans, whole)
                                           : fault_of_excesses<Integer>(question, spans, whole);
}

} // namespace byggom
