#include "libpackage/game/exact_equations.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace byggom {
namespace {

__extension__ typedef unsigned __int128 Double;

constexpr std::uint64_t prime = (std::uint64_t{1} << 61) - 1;

std::uint64_t reduced(std::int64_t number)
{
    const auto rest = number % static_cast<std::int64_t>(prime);
    return static_cast<std::uint64_t>(rest < 0 ? rest + static_cast<std::int64_t>(prime) : rest);
}

std::uint64_t times(std::uint64_t a, std::uint64_t b)
{
    const Double product = static_cast<Double>(a) * b;
    const auto sum = static_cast<std::uint64_t>(product & prime) + static_cast<std::uint64_t>(product >> 61);
    return sum >= prime ? sum - prime : sum;
}

std::uint64_t minus(std::uint64_t a, std::uint64_t b) { return a >= b ? a - b : a + prime - b; }

/// By Fermat: a^(p - 2).
std::uint64_t inverse(std::uint64_t a)
{
    std::uint64_t result = 1;
    for (std::uint64_t exponent = prime - 2; exponent != 0; exponent >>= 1, a = times(a, a))
        if ((exponent & 1U) != 0)
            result = times(result, a);
    return result;
}

struct Residues {
    enum class Kind { one, none, unknown } kind = Kind::unknown;
    std::vector<std::uint64_t> solution;
};

/// Gauss and Jordan modulo the prime. Where the columns are independent modulo it they are so in fractions,
/// and what contradicts itself modulo it does so in fractions too.
Residues residues_of(const Equations& equations, std::size_t unknowns)
{
    std::vector<std::vector<std::uint64_t>> rows;
    for (const auto& equation : equations) {
        auto& row = rows.emplace_back();
        for (const auto entry : equation)
            row.push_back(reduced(entry));
    }
    for (std::size_t column = 0; column < unknowns; ++column) {
        std::size_t pivot = column;
        while (pivot < rows.size() && rows[pivot][column] == 0)
            ++pivot;
        if (pivot >= rows.size())
            return {};
        std::swap(rows[column], rows[pivot]);
        auto& leading = rows[column];
        const auto factor = inverse(leading[column]);
        for (std::size_t j = column; j <= unknowns; ++j)
            leading[j] = times(leading[j], factor);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto entry = rows[i][column];
            if (i == column || entry == 0)
                continue;
            for (std::size_t j = column; j <= unknowns; ++j)
                rows[i][j] = minus(rows[i][j], times(entry, leading[j]));
        }
    }
    for (std::size_t i = unknowns; i < rows.size(); ++i)
        if (rows[i][unknowns] != 0)
            return {Residues::Kind::none, {}};
    Residues result{Residues::Kind::one, {}};
    for (std::size_t i = 0; i < unknowns; ++i)
        result.solution.push_back(rows[i][unknowns]);
    return result;
}

struct Fraction {
    std::int64_t above = 0;
    std::int64_t below = 1;
};

/// The fraction with that residue whose parts are below 2^30, by Euclid; nothing where there is none.
std::optional<Fraction> fraction_of(std::uint64_t residue)
{
    constexpr std::int64_t most = std::int64_t{1} << 30;
    std::int64_t remainder = static_cast<std::int64_t>(prime);
    std::int64_t next = static_cast<std::int64_t>(residue);
    std::int64_t below = 0;
    std::int64_t next_below = 1;
    while (next >= most) {
        const auto quotient = remainder / next;
        remainder = std::exchange(next, remainder - quotient * next);
        below = std::exchange(next_below, below - quotient * next_below);
    }
    if (next_below == 0 || next_below >= most || next_below <= -most || std::gcd(next, next_below) != 1)
        return std::nullopt;
    return next_below < 0 ? Fraction{-next, -next_below} : Fraction{next, next_below};
}

/// The numbers above one denominator, the last; nothing where that is too long.
std::optional<std::vector<std::int64_t>> over_one_denominator(const std::vector<Fraction>& fractions)
{
    std::int64_t denominator = 1;
    for (const auto& fraction : fractions)
        if (__builtin_mul_overflow(denominator, fraction.below / std::gcd(denominator, fraction.below),
                                   &denominator))
            return std::nullopt;
    std::vector<std::int64_t> numbers;
    for (const auto& fraction : fractions) {
        std::int64_t number = 0;
        if (__builtin_mul_overflow(fraction.above, denominator / fraction.below, &number))
            return std::nullopt;
        numbers.push_back(number);
    }
    numbers.push_back(denominator);
    return numbers;
}

bool solves(const Equations& equations, const std::vector<std::int64_t>& numbers)
{
    const std::size_t unknowns = numbers.size() - 1;
    return std::all_of(equations.begin(), equations.end(), [&](const auto& equation) {
        Wide sum = -static_cast<Wide>(equation[unknowns]) * numbers[unknowns];
        for (std::size_t k = 0; k < unknowns; ++k)
            if (__builtin_add_overflow(sum, static_cast<Wide>(equation[k]) * numbers[k], &sum))
                return false;
        return sum == 0;
    });
}

std::optional<std::vector<Rational>> by_fractions(const Equations& equations, std::size_t unknowns)
{
    std::vector<std::vector<Rational>> rows;
    for (const auto& equation : equations)
        rows.emplace_back(equation.begin(), equation.end());
    for (std::size_t column = 0; column < unknowns; ++column) {
        const auto at = static_cast<std::ptrdiff_t>(column);
        const auto pivot = std::find_if(rows.begin() + std::min<std::ptrdiff_t>(at, std::ssize(rows)),
                                        rows.end(), [&](const auto& row) { return row[column] != 0; });
        if (pivot == rows.end())
            return std::nullopt;
        std::swap(rows[column], *pivot);
        const auto& leading = rows[column];
        for (std::size_t i = column + 1; i < rows.size(); ++i) {
            if (rows[i][column] == 0)
                continue;
            const Rational factor = rows[i][column] / leading[column];
            for (std::size_t j = column; j <= unknowns; ++j)
                if (leading[j] != 0)
                    rows[i][j] -= factor * leading[j];
        }
    }
    for (std::size_t i = unknowns; i < rows.size(); ++i)
        if (rows[i][unknowns] != 0)
            return std::nullopt;
    std::vector<Rational> solution(unknowns);
    for (std::size_t i = unknowns; i-- > 0;) {
        Rational sum = rows[i][unknowns];
        for (std::size_t j = i + 1; j < unknowns; ++j)
            if (rows[i][j] != 0)
                sum -= rows[i][j] * solution[j];
        solution[i] = sum / rows[i][i];
    }
    return solution;
}

/// Nothing where the fractions are too long, or do not solve the equations.
std::optional<std::vector<Rational>> lifted(const Equations& equations, const Residues& residues)
{
    std::vector<Fraction> fractions;
    for (const auto residue : residues.solution) {
        const auto fraction = fraction_of(residue);
        if (!fraction)
            return std::nullopt;
        fractions.push_back(*fraction);
    }
    const auto numbers = over_one_denominator(fractions);
    if (!numbers || !solves(equations, *numbers))
        return std::nullopt;
    std::vector<Rational> solution;
    for (const auto& fraction : fractions)
        solution.emplace_back(fraction.above, fraction.below);
    return solution;
}

} // namespace

std::optional<std::vector<Rational>> only_solution(const Equations& equations)
{
    const std::size_t unknowns = equations.empty() ? 0 : equations.front().size() - 1;
    const auto residues = residues_of(equations, unknowns);
    if (residues.kind == Residues::Kind::none)
        return std::nullopt;
    if (residues.kind == Residues::Kind::one)
        if (auto solution = lifted(equations, residues))
            return solution;
    return by_fractions(equations, unknowns);
}

} // namespace byggom
