#include "cli/report/drawing/library.hpp"

#include "cli/report/drawing/map_drawing.hpp"

namespace byggom {
namespace {

std::string drawn(const MapSheet& sheet, const std::string& format)
{
    return draw_map(sheet, format == "svg"   ? SheetFormat::svg
                           : format == "pdf" ? SheetFormat::pdf
                                             : SheetFormat::png);
}

} // namespace
} // namespace byggom

const byggom::DrawingLibrary* byggom_drawing_library()
{
    static const byggom::DrawingLibrary library{byggom::drawing_library_version, byggom::drawn};
    return &library;
}
