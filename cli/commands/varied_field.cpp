#include "cli/commands/varied_field.hpp"

#include "cli/read/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace byggom {
namespace {

/// Numbers that add up to 1 with others cannot be varied by themselves.
void refuse_parts_of_a_whole(const std::string& name)
{
    const bool is_spread = name.find(".schedule") != std::string::npos ||
                           (name.rfind("household.", 0) == 0 && name.find(".weight") != std::string::npos);
    bool is_state = false;
    for (const auto state : state_names)
        is_state = is_state || name == "area." + std::string(state);
    if (is_spread || is_state)
        throw InvalidInput({{{},
                             "--vary",
                             name + " adds up to 1 with others and cannot be varied by itself",
                             "compare variants of the package"}});
}

FigureField found(const std::string& name, const Package& package, const std::vector<std::string>& own)
{
    const auto fields = figure_fields(package);
    auto known = own;
    for (const auto& field : fields) {
        if (field.name == name)
            return field;
        known.push_back(field.name);
    }
    if (const auto figure = package.figures.find(name))
        return {name, {*figure}, {package.figures[*figure].unit, -any_amount, any_amount}};
    for (const auto& figure : package.figures)
        known.push_back(figure.id);
    throw InvalidInput({{{}, "--vary", "no number is called \"" + name + "\"", suggestion(name, known)}});
}

} // namespace

FigureField varied_field(const std::string& name, const Package& package, const std::vector<std::string>& own)
{
    auto field = found(name, package, own);
    refuse_parts_of_a_whole(field.name);
    return field;
}

bool is_share(const FigureField& field)
{
    return field.limits.unit == "1" && field.limits.least == 0 && field.limits.most == 1;
}

std::pair<double, double> varied_range(const FigureField& field, const Package& package,
                                       std::optional<double> from, std::optional<double> to,
                                       const std::string& option)
{
    const auto& figure = package.figures[field.figures.front()];
    const double prices = figure.to_package_prices;
    const double twice = 2 * figure.value * prices;
    double low = std::min(0.0, twice);
    double high = std::max(0.0, twice);
    if (is_share(field))
        high = 1;
    else if (figure.low && figure.high && *figure.low < *figure.high) {
        low = *figure.low * prices;
        high = *figure.high * prices;
    }
    low = from.value_or(low);
    high = to.value_or(high);
    if (!(low < high))
        throw InvalidInput({{{},
                             option,
                             fmt::format("no range of {} from {} to {}", field.name, low, high),
                             "the lower end must lie below the upper"}});
    if (low < field.limits.least || high > field.limits.most)
        throw InvalidInput({{{},
                             option,
                             fmt::format("from {} to {} is outside what {} may be", low, high, field.name),
                             fmt::format("from {} to {}", field.limits.least, field.limits.most)}});
    return {low, high};
}

} // namespace byggom
