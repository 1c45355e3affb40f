#pragma once

#include <string>
#include <vector>

namespace byggom {

struct Zones;

/// Outlines fit to be drawn at a size. They are paths as SVG has them ("M0 0L4 0L4 3Z"), in whole steps from
/// the north-western corner, y to the south. Every corner lies on the grid of these steps and goes to the
/// same place from either side of a border, so that neighbours generalised for a small drawing still meet.
struct DrawnOutlines {
    struct Area {
        std::string path;
        double x = 0.0; ///< the middle of the place for a name, steps
        double y = 0.0;
        double half_width = 0.0; ///< an ellipse half as high as it is wide fits in the area around it
    };
    double metres_per_step = 0.0;
    double width = 0.0; ///< of all areas, steps
    double height = 0.0;
    double true_north = 0.0; ///< degrees clockwise from the top, at the middle
    std::vector<Area> areas;
};

/// \param width, height  steps into which the areas are fitted
/// \pre   there are areas; both are above 0
DrawnOutlines drawn_outlines(const Zones& zones, double width, double height);

} // namespace byggom
