#pragma once

namespace CLI {
class App;
}

namespace byggom {

struct Common;

/// Commands under `byggom areas` with a file of their own.
void add_areas_attach(CLI::App& areas, const Common& common);
void add_areas_count(CLI::App& areas, const Common& common);
void add_areas_locate(CLI::App& areas, const Common& common);
void add_areas_sum(CLI::App& areas, const Common& common);

} // namespace byggom
