#include "cli/report/drawing/scale_bar.hpp"

#include <array>
#include <cstdio>

namespace byggom {
namespace {

std::string shortest(double number, bool decimal_comma)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.10g", number);
    std::string result = text.data();
    if (const auto point = result.find('.'); decimal_comma && point != std::string::npos)
        result[point] = ',';
    return result;
}

} // namespace

ScaleBar scale_bar(double longest, bool decimal_comma)
{
    double power = 1.0;
    while (power * 10 <= longest)
        power *= 10;
    while (power > longest)
        power /= 10;
    double metres = power;
    for (const double times : {2.0, 5.0})
        if (times * power <= longest)
            metres = times * power;
    const double unit = metres >= 1000 ? 1000 : 1;
    return {metres, shortest(metres / 2 / unit, decimal_comma),
            shortest(metres / unit, decimal_comma) + (unit > 1 ? " km" : " m")};
}

} // namespace byggom
