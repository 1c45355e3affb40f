#pragma once

#include "cli/report/drawing/canvas.hpp"
#include "cli/report/drawing/map_sheet.hpp"

#include <pango/pango.h>

#include <memory>
#include <optional>
#include <string>

namespace byggom {

enum class TextAlign { left, middle, right };

struct TextStyle {
    double size = 16.0; ///< pixels
    bool bold = false;
    Colour colour{0.13, 0.13, 0.13};
    TextAlign align = TextAlign::left;
    double width = 0.0;          ///< lines are broken here, pixels; 0: one line
    int most_lines = 0;          ///< what does not fit ends in …; 0: any number
    std::optional<Colour> rim{}; ///< around the letters, over a map
};

/// Sets text on a canvas with Pango: names of any script, in a fixed order of typefaces.
class Typesetter {
public:
    /// \throws std::runtime_error where the machine has no typeface at all
    explicit Typesetter(const Canvas& canvas);

    /// Width and height, pixels.
    SheetBox measured(const std::string& text, const TextStyle& style) const;
    /// \param x  of the text's left, middle or right, as its style aligns it
    /// \param y  of its top
    /// \return its height
    double set(const std::string& text, double x, double y, const TextStyle& style) const;

private:
    struct Release {
        void operator()(void* object) const { g_object_unref(object); }
    };
    std::unique_ptr<PangoLayout, Release> layout_of(const std::string& text, const TextStyle& style) const;

    const Canvas& canvas_;
    std::unique_ptr<PangoFontMap, Release> fonts_;
    std::unique_ptr<PangoContext, Release> context_;
};

} // namespace byggom
