#include "libpackage/figure/price_index.hpp"

#include <utility>

namespace byggom {
namespace {

std::optional<double> index_of(const Figures& figures, Year year)
{
    const auto found = figures.find("price.cpi." + std::to_string(year.number));
    return found ? std::optional(figures[*found].value) : std::nullopt;
}

Problem lacking(Year year, const Figure& asked_for)
{
    return {asked_for.origin,
            asked_for.id,
            {"the price index has no year {}", {byggom::year(year.number)}},
            {"state it in the prices of another year, or add price.cpi.{} to the catalogue",
             {byggom::year(year.number)}}};
}

} // namespace

double price_factor(const Figures& figures, Year from, Year to, const Figure& asked_for)
{
    const auto before = index_of(figures, from);
    const auto after = index_of(figures, to);
    if (!before || !after)
        throw InvalidInput({lacking(before ? to : from, asked_for)});
    return *after / *before;
}

void put_in_prices_of(Figures& figures, Year price_year)
{
    std::vector<Problem> problems;
    for (std::uint32_t i = 0; i < figures.size(); ++i) {
        auto& figure = figures[FigureId{i}];
        if (!figure.price_year || figure.id.rfind("rules.", 0) == 0)
            continue;
        try {
            figure.to_package_prices = price_factor(figures, *figure.price_year, price_year, figure);
        } catch (const InvalidInput& error) {
            problems.push_back(error.problems().front());
        }
    }
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
}

} // namespace byggom
