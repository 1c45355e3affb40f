#pragma once

#include <string>

namespace byggom {

/// A scale bar: the longest of 1, 2 or 5 times a power of ten that is not longer than asked.
struct ScaleBar {
    double metres;
    std::string half;  ///< "1", at the middle
    std::string whole; ///< "2 km"
};

/// \pre longest > 0, metres
ScaleBar scale_bar(double longest, bool decimal_comma);

} // namespace byggom
