#include "cli/report/drawing/map_drawing.hpp"

#include "cli/report/drawing/map_labels.hpp"
#include "cli/report/drawing/scale_bar.hpp"
#include "cli/report/drawing/typesetter.hpp"

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

constexpr Colour ink{0.13, 0.13, 0.13};
constexpr Colour faint{0.38, 0.38, 0.38};
constexpr Colour border{0.353, 0.353, 0.353}; ///< as the styles for QGIS have it
constexpr Colour empty{0.93, 0.93, 0.93};
constexpr Colour hatching{0.62, 0.62, 0.62};

/// One sheet while it is drawn.
class Drawing {
public:
    Drawing(const MapSheet& sheet, Canvas& canvas)
        : sheet_(sheet), canvas_(canvas), pen_(canvas.pen()), type_(canvas),
          layout_(layout_of(sheet.width, sheet.height)), unit_(layout_.unit), map_(layout_.map)
    {
        // In the middle of its frame.
        const double width = sheet.map_width / sheet.steps_per_pixel;
        const double height = sheet.map_height / sheet.steps_per_pixel;
        map_ = {map_.x + (map_.width - width) / 2, map_.y + (map_.height - height) / 2, width, height};
    }

    void head() const
    {
        const double width = sheet_.width - 2 * layout_.margin;
        TextStyle title{38 * unit_, true, ink};
        title.width = width;
        title.most_lines = 1;
        const double height = type_.set(sheet_.title, layout_.margin, layout_.margin * 0.75, title);
        TextStyle subtitle{20 * unit_, false, faint};
        subtitle.width = width;
        subtitle.most_lines = 1;
        type_.set(sheet_.subtitle, layout_.margin, layout_.margin * 0.75 + height, subtitle);
    }

    void areas() const
    {
        for (const auto& area : sheet_.areas) {
            follow(area);
            if (area.legend_class) {
                canvas_.set(colour_from(sheet_.classes[*area.legend_class].colour));
                cairo_fill(pen_);
            } else {
                hatch(map_);
            }
        }
        canvas_.set(border);
        const auto count = sheet_.areas.size();
        cairo_set_line_width(pen_, (count < 200 ? 1.0 : count < 2000 ? 0.5 : 0.2) * unit_);
        cairo_set_line_join(pen_, CAIRO_LINE_JOIN_ROUND);
        for (const auto& area : sheet_.areas)
            follow(area);
        cairo_stroke(pen_);
        set_labels(sheet_, map_, unit_, canvas_, type_);
    }

    /// \return y below it
    double legend() const
    {
        const auto& box = layout_.legend;
        TextStyle title{20 * unit_, true, ink};
        title.width = box.width;
        double y = box.y + type_.set(sheet_.legend_title, box.x, box.y, title) + 4 * unit_;
        const TextStyle count{14 * unit_, false, faint, TextAlign::right};
        type_.set(sheet_.count_title, box.x + box.width, y, count);
        y += 22 * unit_;
        // The darkest on top, as the ranking below has it.
        for (auto one = sheet_.classes.rbegin(); one != sheet_.classes.rend(); ++one) {
            const auto swatch = swatch_at(box.x, y);
            canvas_.set(colour_from(one->colour));
            cairo_fill(pen_);
            y = entry(swatch, one->label, one->areas);
        }
        const auto without = static_cast<std::size_t>(
            std::count_if(sheet_.areas.begin(), sheet_.areas.end(),
                          [](const MapSheet::Area& area) { return !area.legend_class; }));
        if (without > 0) {
            y += 6 * unit_;
            const auto swatch = swatch_at(box.x, y);
            hatch(swatch);
            y = entry(swatch, sheet_.no_value, without);
        }
        return y;
    }

    /// \param y  of its top
    void ranking(double y) const
    {
        const auto& box = layout_.ranking;
        if (sheet_.ranking.empty())
            return;
        TextStyle title{20 * unit_, true, ink};
        title.width = box.width;
        y += type_.set(sheet_.ranking_title, box.x, y, title) + 8 * unit_;
        const double row = 32 * unit_;
        for (std::size_t i = 0; i < sheet_.ranking.size() && y + row < scale_top(); ++i, y += row) {
            const auto& one = sheet_.ranking[i];
            const TextStyle value{17 * unit_, false, ink, TextAlign::right};
            const double taken = type_.measured(one.value, value).width;
            TextStyle name{17 * unit_, false, ink};
            name.width = box.width - taken - 46 * unit_;
            name.most_lines = 1;
            set_number(i + 1, box.x + 14 * unit_, y + row / 2, unit_, canvas_, type_);
            const double top = y + (row - type_.measured(one.value, value).height) / 2;
            type_.set(sheet_.areas[one.area].name, box.x + 36 * unit_, top, name);
            type_.set(one.value, box.x + box.width, top, value);
        }
    }

    void scale_and_north() const
    {
        const auto& box = layout_.ranking;
        const double bottom = box.y + box.height;
        const bool decimal_comma = sheet_.decimal_comma;
        const double metres_per_pixel = sheet_.metres_per_step * sheet_.steps_per_pixel;
        const auto bar = scale_bar(metres_per_pixel * 230 * unit_, decimal_comma);
        const double length = bar.metres / metres_per_pixel;
        const double thick = 7 * unit_;
        const double y = bottom - thick;
        for (const int half : {0, 1}) {
            cairo_rectangle(pen_, box.x + half * length / 2, y, length / 2, thick);
            canvas_.set(half == 0 ? ink : Colour{1, 1, 1});
            cairo_fill_preserve(pen_);
            canvas_.set(ink);
            cairo_set_line_width(pen_, 1.2 * unit_);
            cairo_stroke(pen_);
        }
        TextStyle style{14 * unit_, false, ink, TextAlign::left};
        const double top = y - type_.measured("0", style).height - 2 * unit_;
        type_.set("0", box.x, top, style);
        style.align = TextAlign::middle;
        type_.set(bar.half, box.x + length / 2, top, style);
        type_.set(bar.whole, box.x + length, top, style);
        north_arrow(box.x + box.width - 24 * unit_, bottom - 34 * unit_);
    }

    void foot() const
    {
        TextStyle style{13.5 * unit_, false, faint};
        style.width = sheet_.width - 2 * layout_.margin;
        style.most_lines = 1;
        double y = layout_.foot;
        cairo_move_to(pen_, layout_.margin, y - 8 * unit_);
        cairo_line_to(pen_, sheet_.width - layout_.margin, y - 8 * unit_);
        canvas_.set({0.8, 0.8, 0.8});
        cairo_set_line_width(pen_, unit_);
        cairo_stroke(pen_);
        for (const auto& line : sheet_.source)
            y += type_.set(line, layout_.margin, y, style);
    }

    /// Where the ranking begins, below a legend that ends at `y`.
    double below(double y) const
    {
        return layout_.ranking.x == layout_.legend.x ? y + 30 * unit_ : layout_.ranking.y;
    }

private:
    double scale_top() const { return layout_.ranking.y + layout_.ranking.height - 78 * unit_; }

    void follow(const MapSheet::Area& area) const
    {
        cairo_save(pen_);
        cairo_translate(pen_, map_.x, map_.y);
        cairo_scale(pen_, 1 / sheet_.steps_per_pixel, 1 / sheet_.steps_per_pixel);
        canvas_.follow(area.path);
        cairo_restore(pen_);
    }

    /// Fills the path with the sign for no value.
    void hatch(const SheetBox& around) const
    {
        cairo_save(pen_);
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        cairo_path_extents(pen_, &left, &top, &right, &bottom);
        cairo_clip(pen_);
        canvas_.set(empty);
        cairo_paint(pen_);
        canvas_.set(hatching);
        cairo_set_line_width(pen_, 1.1 * unit_);
        const double apart = 8 * unit_;
        // All on one grid of lines, so that neighbours without a value look alike.
        const double x = around.x - around.y;
        for (double line = std::floor((left - bottom - x) / apart) * apart + x; line <= right - top;
             line += apart) {
            cairo_move_to(pen_, line + top, top);
            cairo_line_to(pen_, line + bottom, bottom);
        }
        cairo_stroke(pen_);
        cairo_restore(pen_);
    }

    SheetBox swatch_at(double x, double y) const
    {
        const SheetBox box{x, y, 40 * unit_, 26 * unit_};
        cairo_rectangle(pen_, box.x, box.y, box.width, box.height);
        return box;
    }

    /// The rim, the words and the count beside a swatch.
    /// \return y of the next
    double entry(const SheetBox& swatch, const std::string& label, std::size_t areas) const
    {
        const auto& box = layout_.legend;
        cairo_rectangle(pen_, swatch.x, swatch.y, swatch.width, swatch.height);
        canvas_.set(border);
        cairo_set_line_width(pen_, 0.8 * unit_);
        cairo_stroke(pen_);
        const TextStyle count{15 * unit_, false, faint, TextAlign::right};
        TextStyle words{17 * unit_, false, ink};
        words.width = box.width - 100 * unit_;
        words.most_lines = 1;
        const double middle = swatch.y + swatch.height / 2;
        type_.set(label, swatch.x + 52 * unit_, middle - type_.measured(label, words).height / 2, words);
        const auto number = std::to_string(areas);
        type_.set(number, box.x + box.width, middle - type_.measured(number, count).height / 2, count);
        return swatch.y + swatch.height + 3 * unit_;
    }

    void north_arrow(double x, double y) const
    {
        const double high = 34 * unit_;
        const double wide = 12 * unit_;
        cairo_save(pen_);
        cairo_translate(pen_, x, y);
        cairo_rotate(pen_, sheet_.true_north * 0.017453292519943295);
        for (const int side : {-1, 1}) {
            cairo_move_to(pen_, 0, -high);
            cairo_line_to(pen_, side * wide, high);
            cairo_line_to(pen_, 0, high * 0.6);
            cairo_close_path(pen_);
            canvas_.set(side < 0 ? ink : Colour{1, 1, 1});
            cairo_fill_preserve(pen_);
            canvas_.set(ink);
            cairo_set_line_width(pen_, 1.2 * unit_);
            cairo_stroke(pen_);
        }
        cairo_restore(pen_);
        const TextStyle letter{17 * unit_, true, ink, TextAlign::middle};
        type_.set(sheet_.north, x, y - high - 25 * unit_, letter);
    }

    const MapSheet& sheet_;
    Canvas& canvas_;
    cairo_t* pen_;
    Typesetter type_;
    SheetLayout layout_;
    double unit_;
    SheetBox map_;
};

} // namespace

std::string draw_map(const MapSheet& sheet, SheetFormat format)
{
    Canvas canvas(format, sheet.width, sheet.height, sheet.title, sheet.moment);
    const Drawing drawing(sheet, canvas);
    drawing.areas();
    drawing.head();
    drawing.ranking(drawing.below(drawing.legend()));
    drawing.scale_and_north();
    drawing.foot();
    return canvas.finished();
}

} // namespace byggom
