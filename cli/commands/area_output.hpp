#pragma once

#include "cli/command_line.hpp"
#include "cli/commands/area_answer.hpp"
#include "cli/commands/area_sheet.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"

namespace byggom {

/// Where the answer to a question about areas goes: a page, CSV, JSON or a workbook; GeoPackage, FlatGeobuf
/// and GeoJSON with outlines; a printed map as PNG, SVG or PDF.
struct AreaOutput {
    Output output;
    SheetOptions sheet;

    void add_to(const Command& command);
    /// The language of words that go into the answer: JSON's are English whoever asks.
    Language language(const Common& common) const;
    /// Writes or prints the answer in the format asked for.
    void deliver(AreaAnswer answer, const Zones& zones, const Common& common) const;
};

} // namespace byggom
