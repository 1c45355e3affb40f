#include "cli/read/decimal.hpp"

#include "cli/read/text.hpp"

#include <string>

namespace byggom {
namespace {

constexpr std::size_t longest = 40;
constexpr int largest_exponent = 30;

/// Takes the digits off the front.
std::string digits_of(std::string_view& text)
{
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count]))
        ++count;
    std::string digits(text.substr(0, count));
    text.remove_prefix(count);
    return digits;
}

bool takes_sign(std::string_view& text)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    return negative;
}

std::optional<int> exponent_of(std::string_view text)
{
    if (text.empty())
        return 0;
    if (text.front() != 'e' && text.front() != 'E')
        return std::nullopt;
    text.remove_prefix(1);
    const bool negative = takes_sign(text);
    const std::string digits = digits_of(text);
    if (digits.empty() || digits.size() > 2 || !text.empty() || std::stoi(digits) > largest_exponent)
        return std::nullopt;
    return negative ? -std::stoi(digits) : std::stoi(digits);
}

Integer whole(const std::string& digits)
{
    Integer number = 0;
    for (const char digit : digits) // not from text: a leading 0 would mean octal
        number = number * 10 + (digit - '0');
    return number;
}

} // namespace

std::optional<Decimal> read_decimal(std::string_view text)
{
    if (text.size() > longest)
        return std::nullopt;
    const bool negative = takes_sign(text);
    std::string digits = digits_of(text);
    std::string after;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        after = digits_of(text);
        if (after.empty())
            return std::nullopt;
    }
    const auto exponent = exponent_of(text);
    if (digits.empty() || !exponent)
        return std::nullopt;
    Decimal decimal{whole(digits + after), static_cast<int>(after.size()) - *exponent};
    while (decimal.decimals > 0 && decimal.digits % 10 == 0) {
        decimal.digits /= 10;
        --decimal.decimals;
    }
    if (decimal.decimals < 0) {
        decimal.digits *= power_of_ten(-decimal.decimals);
        decimal.decimals = 0;
    }
    if (negative)
        decimal.digits = -decimal.digits;
    return decimal;
}

std::optional<Rational> read_number(std::string_view text)
{
    const auto slash = text.find('/');
    const auto above = read_decimal(text.substr(0, slash));
    if (slash == std::string_view::npos || !above)
        return above ? std::optional(above->value()) : std::nullopt;
    const auto below = read_decimal(text.substr(slash + 1));
    if (!below || below->digits <= 0)
        return std::nullopt;
    return Rational(above->value() / below->value());
}

std::optional<Decimal> decimal_from(const Rational& number)
{
    constexpr int most_decimals = 18;
    Decimal decimal;
    Rational left = number;
    for (; boost::multiprecision::denominator(left) != 1; left *= 10)
        if (++decimal.decimals > most_decimals)
            return std::nullopt;
    decimal.digits = boost::multiprecision::numerator(left);
    return decimal;
}

} // namespace byggom
