#include "libpackage/game/coalition_span.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace byggom {

CoalitionSpan::CoalitionSpan(int players) : players_(players), open_(static_cast<std::size_t>(players))
{
    std::iota(open_.begin(), open_.end(), 0);
}

std::int64_t CoalitionSpan::coefficient(Coalition coalition, int open_player) const
{
    std::int64_t sum = contains(coalition, open_player) ? d_ : 0;
    for (const auto& row : rows_)
        if (contains(coalition, row.player))
            sum -= row.coefficient[static_cast<std::size_t>(open_player)];
    return sum;
}

std::vector<std::int64_t> CoalitionSpan::coefficients(Coalition coalition) const
{
    std::vector<std::int64_t> all;
    for (const int player : open_)
        all.push_back(coefficient(coalition, player));
    return all;
}

bool CoalitionSpan::knows(Coalition coalition) const
{
    return std::all_of(open_.begin(), open_.end(),
                       [&](int player) { return coefficient(coalition, player) == 0; });
}

Rational CoalitionSpan::known_part(Coalition coalition) const
{
    Rational sum = 0;
    for (const auto& row : rows_)
        if (contains(coalition, row.player))
            sum += row.sum;
    return sum;
}

bool CoalitionSpan::settle(Coalition coalition, const Rational& sum)
{
    const auto pivot = std::find_if(open_.begin(), open_.end(),
                                    [&](int player) { return coefficient(coalition, player) != 0; });
    if (pivot == open_.end())
        return false;
    const int player = *pivot;
    const auto at = static_cast<std::size_t>(player);
    Row added{player, std::vector<std::int64_t>(static_cast<std::size_t>(players_)), 0};
    for (const int other : open_)
        added.coefficient[static_cast<std::size_t>(other)] = coefficient(coalition, other);
    const std::int64_t divisor = added.coefficient[at];
    added.sum = (sum - known_part(coalition)) * d_ / divisor;
    for (auto& row : rows_) {
        row.sum -= added.sum * row.coefficient[at] / d_;
        const std::int64_t factor = row.coefficient[at];
        for (const int other : open_) {
            auto& entry = row.coefficient[static_cast<std::size_t>(other)];
            const Wide minor = static_cast<Wide>(divisor) * entry -
                               static_cast<Wide>(factor) * added.coefficient[static_cast<std::size_t>(other)];
            entry = static_cast<std::int64_t>(minor / d_);
        }
    }
    d_ = divisor;
    rows_.push_back(std::move(added));
    open_.erase(pivot);
    return true;
}

std::vector<Rational> CoalitionSpan::shares(const std::vector<Rational>& y) const
{
    std::vector<Rational> x(static_cast<std::size_t>(players_));
    for (std::size_t j = 0; j < open_.size(); ++j)
        x[static_cast<std::size_t>(open_[j])] = y[j] * d_;
    for (const auto& row : rows_) {
        Rational share = row.sum;
        for (std::size_t j = 0; j < open_.size(); ++j)
            share -= y[j] * row.coefficient[static_cast<std::size_t>(open_[j])];
        x[static_cast<std::size_t>(row.player)] = share;
    }
    return x;
}

std::optional<std::vector<Wide>> CoalitionSpan::exact_print() const
{
    constexpr Wide room = static_cast<Wide>(1) << 126;
    std::vector<Wide> print(static_cast<std::size_t>(players_), 0);
    Wide place = 1;
    for (const int player : open_) {
        Wide width = 1; // what the coefficient can be: no two values of it are the same modulo this
        width += d_ < 0 ? -static_cast<Wide>(d_) : d_;
        for (const auto& row : rows_) {
            const Wide entry = row.coefficient[static_cast<std::size_t>(player)];
            width += entry < 0 ? -entry : entry;
        }
        if (width > room / place)
            return std::nullopt;
        print[static_cast<std::size_t>(player)] += place * d_;
        for (const auto& row : rows_)
            print[static_cast<std::size_t>(row.player)] -=
                place * row.coefficient[static_cast<std::size_t>(player)];
        place *= width;
    }
    return print;
}

std::vector<std::uint64_t> CoalitionSpan::fingerprint() const
{
    std::vector<std::uint64_t> print(static_cast<std::size_t>(players_), 0);
    std::uint64_t state = 0x9E3779B97F4A7C15U;
    for (const int player : open_) {
        // SplitMix64 (Steele, Lea and Flood 2014), made odd: a multiplier that nothing in the game follows.
        std::uint64_t factor = (state += 0x9E3779B97F4A7C15U);
        factor = (factor ^ (factor >> 30)) * 0xBF58476D1CE4E5B9U;
        factor = (factor ^ (factor >> 27)) * 0x94D049BB133111EBU;
        factor = (factor ^ (factor >> 31)) | 1U;
        print[static_cast<std::size_t>(player)] += factor * static_cast<std::uint64_t>(d_);
        for (const auto& row : rows_)
            print[static_cast<std::size_t>(row.player)] -=
                factor * static_cast<std::uint64_t>(row.coefficient[static_cast<std::size_t>(player)]);
    }
    return print;
}

} // namespace byggom
