#pragma once

#include "libpackage/figure/figure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// The figures laid over the catalogue, and among them the employment of the areas a package names in
/// `[area.baseline]`: people and people in work of the areas added up, then divided; of an outline drawn by
/// hand, of what lies within it. Opens the gis library only where a package asks for it.
/// \throws InvalidInput where an area or its figures are missing
std::vector<Figure> with_area(std::vector<Figure> overlay, std::string_view text, const std::string& file,
                              std::string_view variant = {});

} // namespace byggom
