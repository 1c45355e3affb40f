#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace byggom {

/// Where areas, points or a table of them are read from. What is left empty is found from the names of the
/// fields.
struct AreaSource {
    std::string path;       ///< a file, or a connection such as "PG:dbname=city"
    std::string layer;      ///< needed where there are several that could be meant
    std::string code_field; ///< of the code by which statistics are joined
    std::string name_field;
    std::string profile; ///< a name of `profiles()`, which may end in a year: "DeSO 2025"
    std::string edition; ///< "DeSO 2025"
    std::string crs;     ///< "EPSG:3006"; for a source that states none, or a wrong one
    std::string plane;   ///< WKT of the plane to measure in; empty: the one that suits the areas. Areas are
                         ///< laid over each other in one plane only
    std::string x_field; ///< of a table of points: the column to the east, in place of a geometry
    std::string y_field; ///< and to the north
    int code_width = 0;  ///< digits of codes that may be given as numbers; 0: as the profile has it
};

/// What reading a source came to.
struct ReadNotes {
    std::string layer;
    std::string profile;    ///< empty where the fields were named
    std::string code_field; ///< empty where there is none and areas are numbered
    std::string name_field;
    std::string crs;                          ///< as the source has it
    std::string measured_in;                  ///< the plane its areas are measured in
    std::string plane;                        ///< the same as WKT
    int code_width = 0;                       ///< digits up to which codes given as numbers get zeros
    std::size_t vertices = 0;                 ///< of all outlines
    std::size_t padded = 0;                   ///< codes given as numbers, to which leading zeros were added
    std::size_t repaired = 0;                 ///< outlines that were not valid
    double repaired_from = 0.0;               ///< m2 of those before
    double repaired_to = 0.0;                 ///< m2 of those after
    std::vector<std::string> repaired_codes;  ///< the first few
    std::vector<std::string> editions;        ///< that the areas state, each once
    std::size_t not_utf8 = 0;                 ///< texts that were taken for Windows-1252
    std::vector<std::string> far;             ///< codes of Swedish areas that lie outside Sweden
    std::vector<std::string> without_outline; ///< codes of areas left out, since they have none
};

} // namespace byggom
