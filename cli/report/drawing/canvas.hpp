#pragma once

#include <cairo.h>

#include <memory>
#include <string>

namespace byggom {

enum class SheetFormat { png, svg, pdf };

/// A colour, each part 0 to 1.
struct Colour {
    double red = 0.0;
    double green = 0.0;
    double blue = 0.0;
};

/// \param text  "#fcae91"
Colour colour_from(const std::string& text);

/// A sheet of paper that becomes a file.
class Canvas {
public:
    /// \param moment  stands as the time of making, where the format has one
    Canvas(SheetFormat format, int width, int height, const std::string& title, const std::string& moment);

    cairo_t* pen() const { return pen_.get(); }
    void set(const Colour& colour, double opacity = 1.0) const;
    /// A path as SVG has it, of M, L and Z with absolute places.
    void follow(const std::string& path) const;
    /// The file.
    /// \throws std::runtime_error saying why there is none
    std::string finished();

private:
    struct Destroy {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
        void operator()(cairo_t* pen) const { cairo_destroy(pen); }
    };
    SheetFormat format_;
    std::string bytes_;
    std::unique_ptr<cairo_surface_t, Destroy> surface_;
    std::unique_ptr<cairo_t, Destroy> pen_;
};

} // namespace byggom
