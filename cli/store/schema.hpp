#pragma once

#include <span>
#include <string_view>

/// \file
/// The tables of a workspace: a GeoPackage (OGC 12-128r17, version 1.2) from the first byte, so that GIS
/// programs open it and map layers can join it, with the program's own tables registered as attributes.
namespace SQLite {
class Database;
} // namespace SQLite

namespace byggom {

/// What takes a workspace from one version of its tables to the next; run whole or not at all.
struct Migration {
    std::string_view sql;
    void (*then)(SQLite::Database&) = nullptr; ///< what SQL alone cannot do with the rows that are there
};

/// From an empty file to the tables of this program, a step a version. A step that has been released is never
/// changed; a new one is added behind it.
std::span<const Migration> migrations();

/// "GPKG", the application id of a GeoPackage.
inline constexpr int geopackage_id = 0x47504B47;

} // namespace byggom
