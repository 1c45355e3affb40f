#include "cli/report/drawing/typesetter.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <stdexcept>

namespace byggom {
namespace {

/// What examples/install_parts.sh installs comes first, so that maps look the same wherever it has run.
constexpr const char* typefaces = "Open Sans, Noto Sans, DejaVu Sans, Liberation Sans, sans-serif";

} // namespace

Typesetter::Typesetter(const Canvas& canvas)
    : canvas_(canvas), fonts_(pango_cairo_font_map_new()),
      context_(pango_font_map_create_context(fonts_.get()))
{
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_font_map_list_families(fonts_.get(), &families, &count);
    g_free(families);
    if (count == 0)
        throw std::runtime_error("the map cannot be drawn: there is no typeface; install fonts-open-sans");
    pango_cairo_context_set_resolution(context_.get(), 96);
    // Not the reader's screen but the sheet decides how letters look.
    auto* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
}

std::unique_ptr<PangoLayout, Typesetter::Release> Typesetter::layout_of(const std::string& text,
                                                                        const TextStyle& style) const
{
    std::unique_ptr<PangoLayout, Release> layout(pango_layout_new(context_.get()));
    auto* font = pango_font_description_from_string(typefaces);
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    pango_layout_set_alignment(layout.get(), style.align == TextAlign::middle  ? PANGO_ALIGN_CENTER
                                             : style.align == TextAlign::right ? PANGO_ALIGN_RIGHT
                                                                               : PANGO_ALIGN_LEFT);
    if (style.width > 0) {
        pango_layout_set_width(layout.get(), static_cast<int>(style.width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD);
    }
    if (style.most_lines > 0) {
        pango_layout_set_height(layout.get(), -style.most_lines);
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    }
    return layout;
}

SheetBox Typesetter::measured(const std::string& text, const TextStyle& style) const
{
    const auto layout = layout_of(text, style);
    PangoRectangle box;
    pango_layout_get_extents(layout.get(), nullptr, &box);
    return {0, 0, static_cast<double>(box.width) / PANGO_SCALE,
            static_cast<double>(box.height) / PANGO_SCALE};
}

double Typesetter::set(const std::string& text, double x, double y, const TextStyle& style) const
{
    const auto layout = layout_of(text, style);
    PangoRectangle box;
    pango_layout_get_extents(layout.get(), nullptr, &box);
    const double width = style.width > 0 ? style.width : static_cast<double>(box.width) / PANGO_SCALE;
    const double part = style.align == TextAlign::middle ? 0.5 : style.align == TextAlign::right ? 1.0 : 0.0;
    auto* pen = canvas_.pen();
    cairo_save(pen);
    cairo_move_to(pen, x - part * width, y);
    if (style.rim) {
        pango_cairo_layout_path(pen, layout.get());
        canvas_.set(*style.rim, 0.85);
        cairo_set_line_width(pen, style.size / 5);
        cairo_set_line_join(pen, CAIRO_LINE_JOIN_ROUND);
        cairo_stroke(pen);
        cairo_move_to(pen, x - part * width, y);
    }
    canvas_.set(style.colour);
    pango_cairo_show_layout(pen, layout.get());
    cairo_restore(pen);
    return static_cast<double>(box.height) / PANGO_SCALE;
}

} // namespace byggom
