#pragma once

#include "libpackage/package/figure_fields.hpp"

#include <optional>
#include <string>
#include <utility>

namespace byggom {

/// A number that a command varies: a field of the package, else a figure of the catalogue by its id.
/// \param own  further names that are known here, for suggestions
/// \throws InvalidInput where nothing is called so, or where it adds up to 1 with others and cannot be varied
///         by itself
FigureField varied_field(const std::string& name, const Package& package,
                         const std::vector<std::string>& own = {});

bool is_share(const FigureField& field);

/// Between what: as stated, else 0 to 1 of a share, else the figure's own bounds, else nothing to twice its
/// value.
/// \throws InvalidInput naming `option` where there is no such range
std::pair<double, double> varied_range(const FigureField& field, const Package& package,
                                       std::optional<double> from, std::optional<double> to,
                                       const std::string& option);

} // namespace byggom
