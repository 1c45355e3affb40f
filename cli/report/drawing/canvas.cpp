#include "cli/report/drawing/canvas.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include <cstdlib>
#include <stdexcept>

namespace byggom {
namespace {

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t* surface_of(SheetFormat format, int width, int height, std::string* bytes)
{
    if (format == SheetFormat::svg)
        return cairo_svg_surface_create_for_stream(append, bytes, width, height);
    if (format == SheetFormat::pdf)
        return cairo_pdf_surface_create_for_stream(append, bytes, width, height);
    return cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
}

void demand(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(std::string("the map cannot be drawn: ") + cairo_status_to_string(status));
}

} // namespace

Colour colour_from(const std::string& text)
{
    const auto part = [&](std::size_t place) {
        return static_cast<double>(std::strtol(text.substr(place, 2).c_str(), nullptr, 16)) / 255.0;
    };
    return {part(1), part(3), part(5)};
}

Canvas::Canvas(SheetFormat format, int width, int height, const std::string& title, const std::string& moment)
    : format_(format), surface_(surface_of(format, width, height, &bytes_)),
      pen_(cairo_create(surface_.get()))
{
    if (format == SheetFormat::pdf) {
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                       (moment.substr(0, 19) + "Z").c_str());
    }
    if (format == SheetFormat::svg)
        cairo_svg_surface_set_document_unit(surface_.get(), CAIRO_SVG_UNIT_PX);
    set({1, 1, 1});
    cairo_paint(pen());
}

void Canvas::set(const Colour& colour, double opacity) const
{
    cairo_set_source_rgba(pen(), colour.red, colour.green, colour.blue, opacity);
}

void Canvas::follow(const std::string& path) const
{
    const char* at = path.c_str();
    while (*at != '\0') {
        const char command = *at++;
        if (command == 'Z') {
            cairo_close_path(pen());
            continue;
        }
        char* end = nullptr;
        const double x = std::strtod(at, &end);
        const double y = std::strtod(end, &end);
        at = end;
        if (command == 'M')
            cairo_move_to(pen(), x, y);
        else
            cairo_line_to(pen(), x, y);
    }
}

std::string Canvas::finished()
{
    demand(cairo_status(pen()));
    if (format_ == SheetFormat::png)
        demand(cairo_surface_write_to_png_stream(surface_.get(), append, &bytes_));
    cairo_surface_finish(surface_.get());
    demand(cairo_surface_status(surface_.get()));
    return std::move(bytes_);
}

} // namespace byggom
