#include "libpackage/game/whole_numbers.hpp"

#include <algorithm>

namespace byggom {

OverOne over_one(const std::vector<Rational>& numbers)
{
    OverOne result{1, {}};
    for (const auto& number : numbers)
        result.denominator = lcm(result.denominator, Integer(denominator(number)));
    for (const auto& number : numbers)
        result.above.emplace_back(numerator(number) * (result.denominator / denominator(number)));
    return result;
}

bool fits_narrow(const OverOne& numbers, std::int64_t largest_amount, bool times_amounts)
{
    // Two terms are subtracted; 24 is the most players of a sum, and the most members of a coalition.
    const Integer most = Integer(1) << 61;
    if (numbers.denominator * largest_amount > most)
        return false;
    for (const auto& above : numbers.above)
        if (abs(above) * (times_amounts ? std::max<std::int64_t>(24, largest_amount) : 24) > most)
            return false;
    return true;
}

bool fits_wide(const OverOne& numbers, bool times_amounts)
{
    // An amount takes 57 bits, 24 players' sums and members 5 more, the difference of two terms one: 127 in
    // all.
    const Integer most_below = Integer(1) << 66;
    const Integer most_above = Integer(1) << (times_amounts ? 66 : 120);
    if (numbers.denominator > most_below)
        return false;
    for (const auto& above : numbers.above)
        if (abs(above) > most_above)
            return false;
    return true;
}

} // namespace byggom
