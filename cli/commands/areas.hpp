#pragma once

#include "cli/command_line.hpp"

namespace byggom {

struct Common;

/// Commands under `byggom areas` with a file of their own.
void add_areas_attach(const Command& areas, const Common& common);
void add_areas_count(const Command& areas, const Common& common);
void add_areas_locate(const Command& areas, const Common& common);

} // namespace byggom
