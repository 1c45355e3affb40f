#include "cli/report/chart.hpp"

#include "cli/report/forms/wrap.hpp"
#include "cli/report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace byggom {
namespace {

constexpr int rows_above = 2;
constexpr int eighths = 8;
constexpr std::array<std::string_view, 9> rising{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

/// How many eighths of a row's height a value fills, `row` counted from the zero line.
int fill(double value, double unit, int row)
{
    const double height = std::abs(value) / unit * eighths - double(row) * eighths;
    return static_cast<int>(std::lround(std::clamp(height, 0.0, double(eighths))));
}

std::string row_above(const std::vector<double>& values, double unit, int row)
{
    std::string line;
    for (const double value : values)
        line += rising[static_cast<std::size_t>(value > 0 ? fill(value, unit, row) : 0)];
    return line;
}

/// Below the zero line only half blocks hang from above in every font.
std::string row_below(const std::vector<double>& values, double unit, int row)
{
    std::string line;
    for (const double value : values) {
        const int filled = value < 0 ? fill(value, unit, row) : 0;
        line += filled == 0 ? " " : filled <= eighths / 2 ? "▀" : "█";
    }
    return line;
}

std::string in_millions(double amount, Language language) { return grouped(amount / 1e6, 1, language); }

std::string chart(const Curve& curve, std::size_t name_width, Language language, bool colour)
{
    const auto [low, high] = std::minmax_element(curve.values.begin(), curve.values.end());
    const double unit = std::max({std::abs(*low), std::abs(*high), 1.0}) / rows_above;
    const int above = *high > 0 ? static_cast<int>(std::ceil(*high / unit - 1e-9)) : 0;
    const int below = *low < 0 ? static_cast<int>(std::ceil(-*low / unit - 1e-9)) : 0;
    std::string text;
    const auto line = [&](const std::string& name, const std::string& scale, const std::string& bars,
                          Tone tone) {
        text += name + std::string(name_width - std::min(name_width, display_width(name)), ' ');
        text += fmt::format(" {}{} ┤", std::string(9 - std::min<std::size_t>(9, display_width(scale)), ' '),
                            scale);
        text += toned(bars, tone, colour) + "\n";
    };
    for (int row = above - 1; row >= 0; --row)
        line(row == above - 1 ? curve.name : "", row == above - 1 ? in_millions(*high, language) : "",
             row_above(curve.values, unit, row), Tone::gain);
    if (above == 0)
        line(curve.name, "0", "", Tone::plain);
    for (int row = 0; row < below; ++row)
        line("", row == below - 1 ? in_millions(*low, language) : "", row_below(curve.values, unit, row),
             Tone::loss);
    return text;
}

} // namespace

std::string charts(const std::vector<Curve>& all, int first_year, Language language, bool colour,
                   std::size_t room)
{
    auto curves = all;
    constexpr std::size_t scale_width = 12;
    std::size_t name_width = 0;
    std::size_t years = 0;
    for (const auto& curve : curves) {
        name_width = std::max(name_width, display_width(curve.name));
        years = std::max(years, curve.values.size());
    }
    if (name_width + scale_width + years >
        room) { // names give way first, then years are drawn several to a letter
        const auto least = std::min<std::size_t>(name_width, 16);
        name_width = std::max(least, room > scale_width + years ? room - scale_width - years : least);
        for (auto& curve : curves)
            curve.name = wrapped(curve.name, name_width).front();
    }
    const std::size_t left = room > name_width + scale_width ? room - name_width - scale_width : 1;
    const std::size_t step = std::max<std::size_t>((years + left - 1) / left, 1);
    for (auto& curve : curves)
        for (std::size_t i = 0; step > 1 && i * step < curve.values.size(); ++i)
            curve.values[i] = curve.values[i * step];
    for (auto& curve : curves)
        curve.values.resize((curve.values.size() + step - 1) / step);
    std::string text;
    for (const auto& curve : curves)
        text += chart(curve, name_width, language, colour);
    std::string axis(name_width + scale_width, ' ');
    for (std::size_t year = 0; year < years; year += 10 * step) {
        if (name_width + scale_width + year / step + 4 > room)
            break;
        axis.resize(name_width + scale_width + year / step, ' ');
        axis += std::to_string(first_year + static_cast<int>(year));
    }
    return text + axis + "\n";
}

} // namespace byggom
