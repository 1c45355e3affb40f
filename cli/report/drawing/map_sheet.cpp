#include "cli/report/drawing/map_sheet.hpp"

#include <algorithm>

namespace byggom {

SheetLayout layout_of(int width, int height)
{
    const double wide = width;
    const double high = height;
    const bool upright = wide < 1.15 * high;
    SheetLayout layout{};
    layout.unit = upright ? std::min(wide / 900, high / 1200) : std::min(wide / 1400, high / 900);
    layout.margin = 44 * layout.unit;
    const double top = layout.margin + 112 * layout.unit;
    layout.foot = high - 62 * layout.unit;
    const double bottom = layout.foot - 30 * layout.unit;
    if (upright) {
        const double below = 330 * layout.unit;
        const double half = (wide - 3 * layout.margin) / 2;
        layout.map = {layout.margin, top, wide - 2 * layout.margin, bottom - below - layout.margin / 2 - top};
        layout.legend = {layout.margin, bottom - below, half, below};
        layout.ranking = {2 * layout.margin + half, bottom - below, half, below};
    } else {
        const double beside = 400 * layout.unit;
        layout.map = {layout.margin, top, wide - 3 * layout.margin - beside, bottom - top};
        layout.legend = {wide - layout.margin - beside, top, beside, bottom - top};
        layout.ranking = layout.legend;
    }
    return layout;
}

} // namespace byggom
