#pragma once

#include "gis/read/area_source.hpp"
#include "gis/zones/polygon.hpp"
#include "libpackage/area/area_table.hpp"

#include <vector>

namespace byggom {

/// Areas with their outlines, in one plane of measurement. Outlines never leave the gis library.
struct Zones {
    AreaTable table;
    std::vector<Polygon> polygons; ///< as many as the table has areas; none is empty
    std::vector<AreaTexts> texts;  ///< fields of text, codes and names among them
    std::string plane;             ///< WKT of the plane of measurement; metres, east before north
    std::string source;            ///< where they were read
    ReadNotes notes;
};

} // namespace byggom
