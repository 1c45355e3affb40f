#include "libpackage/figure/figures.hpp"

#include <utility>

namespace byggom {

FigureId Figures::add(Figure figure)
{
    const auto [place, is_new] = places_.try_emplace(figure.id, static_cast<std::uint32_t>(figures_.size()));
    if (is_new)
        figures_.push_back(std::move(figure));
    else
        figures_[place->second] = std::move(figure);
    return {place->second};
}

std::optional<FigureId> Figures::find(std::string_view id) const
{
    const auto place = places_.find(std::string(id));
    if (place == places_.end())
        return std::nullopt;
    return FigureId{place->second};
}

Draw::Draw(const Figures& figures)
{
    values_.reserve(figures.size());
    for (const auto& figure : figures)
        values_.push_back(lanes(figure.value * figure.to_package_prices));
}

Draw Draw::with(FigureId id, const Lanes& value) const
{
    Draw changed = *this;
    changed.set(id, value);
    return changed;
}

FigureId FigureLookup::operator()(std::string_view id, std::string_view unit)
{
    const auto found = figures_->find(id);
    if (!found) {
        problems_.push_back({Origin{}, std::string(id), "this figure is missing", "add it to the catalogue"});
        return {};
    }
    const auto& figure = (*figures_)[*found];
    if (figure.unit != unit)
        problems_.push_back({figure.origin, figure.id,
                             Message("is in {} where {} is needed", {unit_of(figure.unit), unit_of(unit)}),
                             ""});
    return *found;
}

} // namespace byggom
