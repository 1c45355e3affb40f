#pragma once

#include "cli/commands/commands.hpp"
#include "cli/commands/gis_library.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace byggom {

/// One column of the answer to a question about areas.
struct AreaAnswerColumn {
    std::string key;   ///< in files
    std::string title; ///< for the reader, English; the language's table has the Swedish
    std::string unit;
    int decimals = 0;    ///< on a page
    bool on_page = true; ///< a page shows the few that matter
};

/// The answer to a question about areas: a column each, in the order of `table.columns`.
struct AreaAnswer {
    std::string name;        ///< of the layer in a file
    std::string title;       ///< English
    std::string description; ///< what the values rest on
    AreaTable table;
    std::vector<AreaAnswerColumn> columns;
    std::vector<std::string> drawn; ///< keys of the columns a map shows; the first when it is opened
    std::vector<LongTable> tables;
    std::vector<std::size_t> order; ///< of the areas on a page, in CSV and in JSON; empty: as they come
};

/// Formats of an answer: a page, CSV and JSON as text; GeoPackage, FlatGeobuf and GeoJSON with outlines.
inline const std::vector<std::string> area_formats{"table", "csv", "json", "geojson", "gpkg", "fgb"};

/// Writes or prints an answer in the format asked for.
void deliver(const AreaAnswer& answer, const Zones& zones, const struct Output& output, const Common& common);

} // namespace byggom
