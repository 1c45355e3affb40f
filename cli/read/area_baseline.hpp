#pragma once

#include "libpackage/problem/problem.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace byggom {

/// `[area.baseline]` of a package file: from which areas its employment is taken.
struct AreaBaseline {
    std::string layer;                              ///< path, seen from the package file's folder
    std::string code;                               ///< field with the areas' code; empty: known by its name
    std::vector<std::string> codes;                 ///< the areas, or
    std::vector<std::pair<double, double>> outline; ///< a polygon drawn by hand: degrees, east before north
    std::vector<std::string> statistics;            ///< files to join, seen from the package file's folder
    std::string people;                             ///< column with the people of 20 to 64
    std::string in_work;                            ///< column with how many of them are in work
    std::string source;                             ///< whose figures they are, for the reader
    std::string grade;
    Origin origin;
};

/// The id of the figure that stands for the baseline among a package's figures.
inline constexpr std::string_view baseline_employment = "area.baseline.employment";

/// Nothing where the file has none, or cannot be read at all: read_package tells that.
/// \param variant  of the file; empty for the package as it stands
/// \throws InvalidInput with every mistake in the table
std::optional<AreaBaseline> read_area_baseline(std::string_view text, const std::string& file,
                                               std::string_view variant = {});

} // namespace byggom
