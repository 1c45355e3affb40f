#pragma once

#include <string>
#include <vector>

namespace byggom {

/// One class of a graduated map: from `lower` up to `upper`.
struct MapClass {
    double lower;
    double upper;
    std::string label;
    std::string colour; ///< "#d7301f"
};

/// How a layer is drawn: areas coloured by the class their value falls in.
struct MapStyle {
    std::string name;              ///< of the style, "cost per head"
    std::string column;            ///< whose values are drawn
    std::string title;             ///< of the legend, with the unit
    std::vector<MapClass> classes; ///< rising; the last upper end reaches the greatest value
};

} // namespace byggom
