#pragma once

#include "actors/places.hpp"
#include "libpackage/area/area_table.hpp"

#include <optional>
#include <vector>

namespace byggom {

/// What columns with an area's municipality are called, in small letters.
const std::vector<std::string>& municipality_columns();

/// The municipality that each area lies in: of a column called as municipalities are (kommun, kommunkod,
/// municipality …) with a code or a name, else of the area's own code, since codes of DeSO, RegSO and
/// municipalities begin with it. Nothing where neither tells.
std::vector<std::optional<Municipality>> municipalities_of(const AreaTable& areas);

/// Which municipalities there are among them, each once, in the order of the areas; with their names in a
/// row.
struct MunicipalitiesTold {
    std::vector<std::string> names;
    std::size_t unknown = 0; ///< areas of no municipality that could be told
};
MunicipalitiesTold told(const std::vector<std::optional<Municipality>>& municipalities);

} // namespace byggom
