#include "cli/commands/drawing_library.hpp"

#include "cli/open_library.hpp"

namespace byggom {

const DrawingLibrary& drawing()
{
    static const auto& library = open_library<DrawingLibrary>(
        BYGGOM_DRAWING_LIBRARY, "byggom_drawing_library", "printed maps need", drawing_library_version);
    return library;
}

} // namespace byggom
