#include "cli/commands/gis_library.hpp"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace byggom {
namespace {

[[noreturn]] void missing(const std::string& why)
{
    throw std::runtime_error("areas and maps need " BYGGOM_GIS_LIBRARY ", which cannot be opened: " + why +
                             "; everything else works without it");
}

/// Beside the program, in the folders its own libraries are found in.
const GisLibrary& opened()
{
    void* handle = ::dlopen(BYGGOM_GIS_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        missing(::dlerror());
    using Table = const GisLibrary* (*)();
    const auto table = reinterpret_cast<Table>(::dlsym(handle, "byggom_gis_library"));
    if (table == nullptr)
        missing("it is no library of byggom's");
    if (table()->version != gis_library_version)
        missing("it belongs to another version of byggom");
    return *table();
}

} // namespace

const GisLibrary& gis()
{
    static const GisLibrary& library = opened();
    return library;
}

} // namespace byggom
