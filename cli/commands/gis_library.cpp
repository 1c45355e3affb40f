#include "cli/commands/gis_library.hpp"

#include "cli/open_library.hpp"

namespace byggom {

const GisLibrary& gis()
{
    static const auto& library = open_library<GisLibrary>(BYGGOM_GIS_LIBRARY, "byggom_gis_library",
                                                          "areas and maps need", gis_library_version);
    return library;
}

} // namespace byggom
