#pragma once

#include "gis/read/area_source.hpp"
#include "gis/zones/zones.hpp"

namespace byggom {

/// Areas with their outlines, in the plane of measurement: each feature with a polygon, its code and name as
/// text, and every field of numbers as a column. Outlines that are not valid are repaired, which the notes
/// tell.
/// \throws LayerFailed where the source cannot be opened; InvalidInput where it is not what is asked for
Zones read_areas(const AreaSource& source);

/// The text an area has in a field, of each; codes and names among them.
/// \throws InvalidInput where there is none
std::vector<std::string> texts_of(const Zones& zones, const std::string& field);

/// A sheet or table without outlines (XLSX, ODS, a table of a database): codes, names and columns of numbers.
AreaTable read_table(const AreaSource& source);

} // namespace byggom
