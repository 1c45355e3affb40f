#include "libpackage/split/whole_numbers.hpp"

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

bool fits_wide(const OverOne& numbers)
{
    // 2^126 over 24 players' sums, an amount's 2^57 and a difference of two such.
    static const Integer most_below = Integer(1) << 66;
    static const Integer most_above = Integer(1) << 120;
    if (numbers.denominator > most_below)
        return false;
    for (const auto& above : numbers.above)
        if (abs(above) > most_above)
            return false;
    return true;
}

} // namespace byggom
