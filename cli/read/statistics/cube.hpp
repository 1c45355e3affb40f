#pragma once

#include "cli/read/statistics.hpp"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace byggom {

struct CubeCategory {
    std::string code;
    std::string label;
};

struct CubeDimension {
    std::string id;
    std::vector<CubeCategory> categories;
};

/// What stands in a cell: a number, a text that may be one, or nothing.
using CubeValue = std::variant<std::monostate, double, std::string>;

/// Figures over all combinations of dimensions, the last running fastest (PC-Axis, json-stat).
struct Cube {
    std::vector<CubeDimension> dimensions;
    std::size_t area = 0; ///< which of the dimensions are the areas
    std::string figures;  ///< their name where nothing else divides them
    std::string unit;
    std::function<CubeValue(std::size_t place)> value;
};

/// The most cells a table may have; more is no table of areas but a mistake.
inline constexpr std::size_t most_cube_cells = 20'000'000;

/// \param report  what is known of the file so far \throws InvalidInput
Statistics read_cube(const Cube& cube, const std::string& file, const StatisticsOptions& options,
                     ReadingReport report);

/// Which dimension names areas: one called so, else the one with most codes; the first where none is.
std::size_t dimension_of_areas(const std::vector<CubeDimension>& dimensions);

/// Dimensions at one value, dividers and sums, from the finished table. \param names  of the cells' dimensions
class StatisticsCells;
void tell_cells(const StatisticsCells& cells, const std::vector<std::string>& names, Statistics& read);

} // namespace byggom
