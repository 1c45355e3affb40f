#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// A rectangle on the sheet, pixels from the upper left corner.
struct SheetBox {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;
    bool overlaps(const SheetBox& other) const
    {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height &&
               other.y < y + height;
    }
};

/// A printed map: everything that stands on it, in the reader's language and ready to be drawn.
struct MapSheet {
    struct Area {
        std::string name;
        std::string path; ///< as SVG has it, in steps from the map's upper left corner
        double x = 0.0;   ///< middle of the place for its name, steps
        double y = 0.0;
        double half_width = 0.0;                 ///< of that place, steps; it is half as high as wide
        std::optional<std::size_t> legend_class; ///< none where there is no value
    };
    struct Class {
        std::string label;
        std::string colour; ///< "#fcae91"
        std::size_t areas = 0;
    };
    struct Ranked {
        std::size_t area = 0;
        std::string value;
    };
    int width = 1600; ///< of the sheet, pixels
    int height = 900;
    std::string title;
    std::string subtitle;
    std::vector<std::string> source; ///< lines at the foot
    std::string legend_title;        ///< what the colours show, with its unit
    std::string count_title;         ///< over the numbers of areas
    std::vector<Class> classes;      ///< rising
    std::string no_value;            ///< the legend's word for areas without one
    std::string ranking_title;
    std::vector<Ranked> ranking; ///< the first is marked 1
    std::string north;           ///< letter of the arrow
    bool decimal_comma = false;  ///< on the scale bar
    std::string moment;          ///< stands as the time of making, "2025-01-01T00:00:00.000Z"
    double metres_per_step = 0.0;
    double steps_per_pixel = 1.0;
    double map_width = 0.0; ///< of all areas, steps
    double map_height = 0.0;
    double true_north = 0.0; ///< degrees clockwise from the top
    std::vector<Area> areas;
};

/// Where what stands on a sheet of this size: the map at the left and the legend at the right of it, on an
/// upright sheet below it.
struct SheetLayout {
    double unit;   ///< pixels to a 900th of a sheet's height
    double margin; ///< pixels
    SheetBox map;
    SheetBox legend;
    SheetBox ranking; ///< below the legend; beside it on an upright sheet
    double foot;      ///< y of the first line of the source
};

SheetLayout layout_of(int width, int height);

} // namespace byggom
