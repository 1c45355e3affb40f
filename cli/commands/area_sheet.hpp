#pragma once

#include "cli/command_line.hpp"
#include "cli/commands/area_answer.hpp"
#include "cli/report/drawing/map_sheet.hpp"

#include <string>

namespace byggom {

/// What a reader may choose about a map.
struct SheetOptions {
    std::string size = "1600x900"; ///< pixels
    std::string title;             ///< empty: the answer's own
    std::string source;            ///< empty: the files'
    std::string shown;             ///< key of the column that is coloured; empty: the answer's own

    void add_to(const Command& command);
};

/// The answer as a printed map.
/// \throws WrongUsage where the size is none
MapSheet sheet_of(const AreaAnswer& answer, const Zones& zones, const SheetOptions& options,
                  Language language);

} // namespace byggom
