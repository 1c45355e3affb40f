#pragma once

#include "gis/zones/polygon.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// \file
/// The spatial index of a GeoPackage layer, filled at once. GDAL before 3.7 enters the boxes one by one,
/// which takes a minute for a million; here the nodes of the R-tree are packed full and written as they will
/// stand.
namespace byggom {

/// Up to so many features GDAL's own way is quick enough.
constexpr std::size_t most_indexed_by_gdal = 100'000;

/// A feature by its number in the layer, and the box around it.
struct IndexedBox {
    std::int64_t id;
    Box box;
};

struct IndexedLayer {
    std::string table;
    std::string geometry; ///< column
    std::string id;       ///< column
};

/// Writes the R-tree, its row among the extensions and its triggers, in this order: the triggers call
/// functions that only GDAL's drivers have. The layer was made with SPATIAL_INDEX=NO and its file is closed.
/// \param shown  the name that errors speak of
/// \throws LayerFailed
void write_packed_index(const std::string& file, const IndexedLayer& layer,
                        const std::vector<IndexedBox>& boxes, const std::string& shown);

} // namespace byggom
