#pragma once

#include "libpackage/game/coalition.hpp"
#include "libpackage/game/rational.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace byggom {

/// The sums x(S) that are settled, and all that follow from them, in exact arithmetic.
///
/// Kept as reduced rows over a common whole number d (fraction-free elimination, Bareiss 1968):
///
///     x[p] + sum over open j of row[j] / d * x[j] = sum,   p the row's own player
///
/// Every entry is a minor of a 0/1 matrix, so for 24 players below 2^36 (Hadamard), and 64 bits hold all.
class CoalitionSpan {
public:
    explicit CoalitionSpan(int players);

    /// x(S) = sum.
    /// \return false, and nothing changes, where x(S) was known already
    bool settle(Coalition coalition, const Rational& sum);
    bool knows(Coalition coalition) const;
    int known() const { return static_cast<int>(rows_.size()); }
    bool complete() const { return known() == players_; }

    /// Players whose share is still open, in their order.
    const std::vector<int>& open() const { return open_; }
    /// x(S) = known_part + sum over open j of coefficient[j] / d * x[j]
    std::vector<std::int64_t> coefficients(Coalition coalition) const;
    Rational known_part(Coalition coalition) const;
    std::int64_t divisor() const { return d_; }

    /// Everybody's share where d * y is that of the open players, in the order of open().
    std::vector<Rational> shares(const std::vector<Rational>& y = {}) const;

    /// A whole number for each player whose sum over S is 0 exactly where S is known: the coefficients of the
    /// open players side by side, each in room enough for any S. Nothing where that takes more than 126 bits.
    std::optional<std::vector<Wide>> exact_print() const;
    /// A number for each player whose sum over S, modulo 2^64, is 0 for every known S and otherwise hardly
    /// ever.
    std::vector<std::uint64_t> fingerprint() const;

private:
    struct Row {
        int player;
        std::vector<std::int64_t> coefficient;
        Rational sum;
    };
    std::int64_t coefficient(Coalition coalition, int open_player) const;

    int players_;
    std::int64_t d_ = 1;
    std::vector<Row> rows_;
    std::vector<int> open_;
};

} // namespace byggom
