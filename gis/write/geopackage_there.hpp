#pragma once

#include <string>
#include <vector>

namespace byggom {

/// What stands where a layer is to be written. A layer is ours where its metadata say so
/// (`written_by_byggom`), so that a file somebody has worked in is never replaced.
struct GeopackageThere {
    bool is_database = false;         ///< any SQLite file
    bool is_workspace = false;        ///< holds kept runs
    std::vector<std::string> own;     ///< layers and tables this program wrote
    std::vector<std::string> foreign; ///< all others, styles and projects of QGIS apart
};

/// \return nothing of it where no file is there, or no database
/// \throws LayerFailed where it is a database that cannot be read
GeopackageThere geopackage_at(const std::string& path);

/// Name and value of the metadata that mark a layer as written by this program.
inline constexpr const char* written_by = "WRITTEN_BY";
inline constexpr const char* this_program = "byggom";

} // namespace byggom
