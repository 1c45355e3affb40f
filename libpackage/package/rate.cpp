#include "libpackage/package/rate.hpp"

#include "libpackage/figure/figure_table.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr std::string_view beginning = "rate.";
constexpr std::string_view from = ".from_";

/// "green_book" of "rate.green_book.from_31"; empty for any other figure.
std::string schedule_of(const std::string& id)
{
    const auto at = id.find(from);
    if (id.rfind(beginning, 0) != 0 || at == std::string::npos)
        return {};
    return id.substr(beginning.size(), at - beginning.size());
}

} // namespace

Lanes real_rate(const RateSchedule& schedule, const Draw& draw, int year)
{
    Lanes rate = lanes(0.0);
    for (const auto& step : schedule)
        if (step.from <= year)
            rate = step.inflation ? ((1.0 + draw[step.rate]) / (1.0 + draw[*step.inflation]) - 1.0).eval()
                                  : draw[step.rate];
    return rate;
}

Series real_rates(const RateSchedule& schedule, const Draw& draw, int years)
{
    Series rates = zeros(years);
    for (const auto& step : schedule) {
        Lanes real = draw[step.rate];
        if (step.inflation)
            real = (1.0 + real) / (1.0 + draw[*step.inflation]) - 1.0;
        for (int year = step.from; year < years; ++year)
            rates.col(year) = real;
    }
    return rates;
}

std::optional<RateSchedule> rates_named(std::string_view name, const Figures& figures)
{
    RateSchedule schedule;
    for (std::uint32_t i = 0; i < figures.size(); ++i) {
        const auto& id = figures[FigureId{i}].id;
        if (name.empty() || schedule_of(id) != name)
            continue;
        if (const auto year = whole_number(id.substr(id.find(from) + from.size())))
            schedule.push_back({*year, FigureId{i}, std::nullopt});
    }
    std::sort(schedule.begin(), schedule.end(),
              [](const RateStep& a, const RateStep& b) { return a.from < b.from; });
    if (schedule.empty() || schedule.front().from != 0)
        return std::nullopt;
    return schedule;
}

std::vector<std::string> names_of_rates(const Figures& figures)
{
    std::vector<std::string> names;
    for (const auto& figure : figures) {
        auto name = schedule_of(figure.id);
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

} // namespace byggom
