#include "libpackage/figure/composite.hpp"

#include <cmath>
#include <cstdio>
#include <map>

namespace byggom {
namespace {

constexpr int most_decimals = 6;

/// Half of the last decimal a number is written with.
double rounding(double number)
{
    double scale = 1;
    for (int decimals = 0; decimals < most_decimals; ++decimals, scale *= 10) {
        const double shifted = std::abs(number) * scale;
        if (std::abs(shifted - std::floor(shifted + 0.5)) < 1e-6)
            break;
    }
    return 0.5 / scale;
}

/// Without the digits that adding up may leave behind the tenth.
double shown(double number)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.10g", number);
    return std::strtod(text, nullptr);
}

Value price_year(const Figure& figure)
{
    return figure.price_year ? year(figure.price_year->number) : Value(Message("no year"));
}

void check_alike(const Figure& whole, const Figure& part, std::vector<Problem>& problems)
{
    if (part.unit != whole.unit)
        problems.push_back({part.origin, part.id,
                            Message("is in {}, its whole in {}", {unit_of(part.unit), unit_of(whole.unit)}),
                            "parts stand in the unit of their whole"});
    if (part.price_year != whole.price_year)
        problems.push_back(
            {part.origin, part.id,
             Message("is in prices of {}, its whole in prices of {}", {price_year(part), price_year(whole)}),
             "parts stand in the prices of their whole"});
}

void check_sum(const Figure& whole, const std::vector<const Figure*>& parts, std::vector<Problem>& problems)
{
    double sum = 0;
    double allowed = rounding(whole.value);
    for (const auto* part : parts) {
        sum += part->value;
        allowed += rounding(part->value);
    }
    const double off = sum - whole.value;
    if (std::abs(off) > allowed + 1e-9 * std::abs(whole.value))
        problems.push_back(
            {whole.origin, whole.id,
             Message(off > 0 ? std::string_view("its parts add up to {}, {} more than the {} stated")
                             : "its parts add up to {}, {} less than the {} stated",
                     {shown(sum), shown(std::abs(off)), shown(whole.value)}),
             ""});
}

} // namespace

std::vector<const Figure*> parts_of(const Figure& whole, const std::vector<Figure>& figures)
{
    const auto prefix = whole.id + std::string(part_mark);
    std::vector<const Figure*> parts;
    for (const auto& figure : figures)
        if (figure.id.compare(0, prefix.size(), prefix) == 0)
            parts.push_back(&figure);
    return parts;
}

std::vector<Problem> check_composites(const std::vector<Figure>& figures)
{
    std::map<std::string, std::vector<const Figure*>> parts;
    for (const auto& figure : figures)
        if (const auto at = figure.id.find(part_mark); at != std::string::npos)
            parts[figure.id.substr(0, at)].push_back(&figure);
    std::vector<Problem> problems;
    for (const auto& figure : figures) {
        const auto found = parts.find(figure.id);
        if (found == parts.end())
            continue;
        for (const auto* part : found->second)
            check_alike(figure, *part, problems);
        check_sum(figure, found->second, problems);
        parts.erase(found);
    }
    for (const auto& [whole, orphans] : parts)
        problems.push_back({orphans.front()->origin, orphans.front()->id,
                            Message("is a part of {}, which is not there", {whole}),
                            "add the whole, or rename it"});
    return problems;
}

} // namespace byggom
