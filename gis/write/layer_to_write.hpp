#pragma once

#include "gis/write/map_style.hpp"
#include "libpackage/area/area_table.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace byggom {

/// A table without outlines beside a layer: one row an area, actor and kind of cost, say.
struct LongTable {
    struct Row {
        std::vector<std::string> texts;
        std::vector<std::optional<double>> numbers;
    };
    std::string name;
    std::string description;
    std::vector<std::string> text_fields;
    std::vector<std::string> number_fields;
    std::vector<Row> rows;
};

/// What is written of areas: their values, in the order of the areas, with titles and styles.
struct LayerToWrite {
    std::string name;        ///< of the layer, "areas"
    std::string title;       ///< for the reader
    std::string description; ///< what the values rest on
    AreaTable table;
    std::vector<std::pair<std::string, std::string>> titles; ///< of columns: (column, title)
    std::vector<MapStyle> styles;                            ///< the first is the one a program opens it with
    std::string no_value;                    ///< the legend's word for areas without a value
    std::vector<LongTable> tables;
    std::string moment; ///< stands as the time of writing, "2025-01-01T00:00:00.000Z", so that two runs give
                        ///< the same bytes
};

} // namespace byggom
