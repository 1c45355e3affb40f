#include "cli/report/drawing/map_labels.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace byggom {
namespace {

constexpr double disc = 12; ///< radius of a number, units
constexpr std::size_t not_ranked = static_cast<std::size_t>(-1);

std::vector<std::size_t> ranks_of(const MapSheet& sheet)
{
    std::vector<std::size_t> ranks(sheet.areas.size(), not_ranked);
    for (std::size_t i = 0; i < sheet.ranking.size(); ++i)
        ranks[sheet.ranking[i].area] = i;
    return ranks;
}

/// The ranked ones in their order, then those with most room.
std::vector<std::size_t> in_order(const MapSheet& sheet, const std::vector<std::size_t>& ranks)
{
    std::vector<std::size_t> order(sheet.areas.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return ranks[a] != ranks[b] ? ranks[a] < ranks[b]
                                    : sheet.areas[a].half_width > sheet.areas[b].half_width;
    });
    return order;
}

/// As bright as a middle grey or darker, by how the eye weighs colours: letters on it are white.
bool is_dark(const Colour& colour)
{
    return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue < 0.4;
}

/// The colour around a name: that of its area, white where there is no value or a pale one.
Colour ground_of(const MapSheet::Area& area, const MapSheet& sheet)
{
    constexpr Colour white{1, 1, 1};
    if (!area.legend_class)
        return white;
    const auto colour = colour_from(sheet.classes[*area.legend_class].colour);
    return is_dark(colour) ? colour : white;
}

/// A name as it may stand in its area.
struct Name {
    TextStyle style;
    SheetBox size;
};

/// The ways in which a name fits its area, the best first: large before small, on one line before two.
std::vector<Name> fitting(const MapSheet::Area& area, const Colour& ground, double half_width, double unit,
                          const Typesetter& type)
{
    std::vector<Name> names;
    for (const double size : {16.0, 13.0})
        for (const double wide : {2.6, 1.6}) {
            TextStyle style{size * unit};
            style.align = TextAlign::middle;
            style.rim = ground;
            if (is_dark(ground))
                style.colour = {1, 1, 1};
            style.width = wide * half_width;
            const auto measured = type.measured(area.name, style);
            // A word may stick out of its area a little; two lines may be somewhat higher than the place.
            if (measured.width <= 2.6 * half_width && measured.height <= 1.5 * half_width)
                names.push_back({style, measured});
        }
    return names;
}

class Places {
public:
    /// Whether it lies on nothing; then it is taken.
    bool take(const SheetBox& box)
    {
        if (std::any_of(taken_.begin(), taken_.end(),
                        [&](const SheetBox& other) { return other.overlaps(box); }))
            return false;
        taken_.push_back(box);
        return true;
    }

private:
    std::vector<SheetBox> taken_;
};

} // namespace

void set_number(std::size_t number, double x, double y, double unit, const Canvas& canvas,
                const Typesetter& type)
{
    auto* pen = canvas.pen();
    cairo_new_path(pen);
    cairo_arc(pen, x, y, disc * unit, 0, 6.283185307179586);
    canvas.set({0.13, 0.13, 0.13});
    cairo_fill_preserve(pen);
    canvas.set({1, 1, 1});
    cairo_set_line_width(pen, 1.5 * unit);
    cairo_stroke(pen);
    TextStyle style{14 * unit, true, {1, 1, 1}, TextAlign::middle};
    const auto text = std::to_string(number);
    type.set(text, x, y - type.measured(text, style).height / 2, style);
}

void set_labels(const MapSheet& sheet, const SheetBox& map, double unit, const Canvas& canvas,
                const Typesetter& type)
{
    const auto ranks = ranks_of(sheet);
    Places places;
    const double around = (disc + 2) * unit;
    for (const auto place : in_order(sheet, ranks)) {
        const auto& area = sheet.areas[place];
        const double x = map.x + area.x / sheet.steps_per_pixel;
        const double y = map.y + area.y / sheet.steps_per_pixel;
        const bool is_ranked = ranks[place] != not_ranked;
        const double above = is_ranked ? 2 * around : 0;
        const auto set_name = [&](const Name& name) {
            const double height = above + name.size.height;
            for (const double shift : {0.0, -height / 3, height / 3}) {
                const double top = y - height / 2 + shift;
                if (!places.take({x - name.size.width / 2, top, name.size.width, height}))
                    continue;
                if (is_ranked)
                    set_number(ranks[place] + 1, x, top + around, unit, canvas, type);
                type.set(area.name, x, top + above, name.style);
                return true;
            }
            return false;
        };
        const auto names =
            fitting(area, ground_of(area, sheet), area.half_width / sheet.steps_per_pixel, unit, type);
        if (std::none_of(names.begin(), names.end(), set_name) && is_ranked &&
            places.take({x - around, y - around, 2 * around, 2 * around}))
            set_number(ranks[place] + 1, x, y, unit, canvas, type);
    }
}

} // namespace byggom
