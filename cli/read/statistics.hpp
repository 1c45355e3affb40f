#pragma once

#include "libpackage/area/area_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// Statistics of areas as their file tells them: an area a row, and a column for each combination of whatever
/// else the figures are divided by (year, sex, age). What has one value only is left out of a column's name.
struct Statistics {
    AreaTable table;
    std::size_t missing = 0;           ///< cells that say they have no value ("..")
    std::vector<std::string> editions; ///< that the codes state, each once; two cannot be read together
    std::vector<std::string> remarks;  ///< what was found, left out or set aside, for the reader
};

/// Reads statistics as Statistics Sweden, Kolada and spreadsheets hand them out: PxWeb's CSV in all its
/// forms, PxWeb's JSON, json-stat (1 and 2), Kolada's JSON (version 3).
/// \param code_column  of a CSV: header of the column with the areas; empty: found by its name
/// \throws InvalidInput with every mistake and its line
Statistics read_statistics(std::string_view bytes, const std::string& file,
                           const std::string& code_column = {});

} // namespace byggom
