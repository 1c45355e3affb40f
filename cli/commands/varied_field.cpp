#include "cli/commands/varied_field.hpp"

#include "cli/read/suggestion.hpp"

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
                             Message("{} adds up to 1 with others and cannot be varied by itself", {name}),
                             "compare variants of the package"}});
}

/// The fields that end in what was typed, after a point: "rent_rise" for "measure.refurbishment.rent_rise".
std::vector<FigureField> ending_in(const std::string& typed, const std::vector<FigureField>& fields)
{
    const auto end = "." + plainly_spelled(typed);
    std::vector<FigureField> found;
    for (const auto& field : fields) {
        const auto name = plainly_spelled(field.name);
        if (name.size() > end.size() && name.compare(name.size() - end.size(), end.size(), end) == 0)
            found.push_back(field);
    }
    return found;
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
    const auto ending = ending_in(name, fields);
    if (ending.size() == 1)
        return ending.front();
    if (!ending.empty()) {
        std::vector<std::string> names;
        for (const auto& field : ending)
            names.push_back(field.name);
        throw InvalidInput({{{}, "--vary", {"\"{}\" may be several numbers", {name}}, there_is(names)}});
    }
    if (const auto figure = package.figures.find(name))
        return {name, {*figure}, {package.figures[*figure].unit, -any_amount, any_amount}};
    for (const auto& figure : package.figures)
        known.push_back(figure.id);
    throw InvalidInput(
        {{{}, "--vary", Message("no number is called \"{}\"", {name}), suggestion(name, known)}});
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
                             Message("no range of {} from {} to {}", {field.name, low, high}),
                             "the lower end must lie below the upper"}});
    if (low < field.limits.least || high > field.limits.most)
        throw InvalidInput({{{},
                             option,
                             Message("from {} to {} is outside what {} may be", {low, high, field.name}),
                             Message("from {} to {}", {field.limits.least, field.limits.most})}});
    return {low, high};
}

} // namespace byggom
