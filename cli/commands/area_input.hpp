#pragma once

#include "cli/command_line.hpp"
#include "cli/commands/gis_library.hpp"

#include <memory>
#include <string>
#include <vector>

namespace byggom {

/// Areas with whatever statistics were laid beside them.
struct LoadedAreas {
    std::shared_ptr<const Zones> zones;
    AreaTable table;
    std::vector<AreaFinding> findings;
};

/// Where a command takes its areas from: options that are the same for all.
struct AreaInput {
    AreaSource source;
    std::vector<std::string> statistics; ///< files or connections to join by code
    std::string statistics_code;         ///< column of the code in them
    std::string statistics_layer;        ///< their table or sheet, where there are several
    std::string save_profile;            ///< file for a profile of all this; empty: none
    bool verbose = false;                ///< tell what was read and how much memory it took

    /// \param areas  name under which the layer is given: an option, or the first word
    void add_to(const Command& command, const std::string& areas = "layer");
    /// \param checked  whether to look for overlaps and holes too
    LoadedAreas load(bool checked) const;
    /// The layer and the statistics, as they were named.
    std::vector<std::string> files() const;
};

/// Mistakes among the findings end the command.
/// \throws InvalidInput
void refuse_mistakes(const LoadedAreas& areas, const std::string& file);

/// A connection without its password, which goes to the database by the environment (PGPASSWORD) instead:
/// what is written tells where its values come from, and is handed on. Any other path as it is.
std::string without_password(std::string connection);

/// The most memory the program has held so far, on standard error.
void report_memory();

/// As many threads as the machine runs at once.
unsigned all_threads();

/// What is worth knowing, on standard error; nothing where there is nothing.
void warn_of(const std::vector<AreaFinding>& findings);

/// Splits "a,b": columns named on the command line. Names hold commas where they are given as `A|B`.
std::vector<std::string> listed_columns(const std::string& text);

/// The column an option means.
/// \throws InvalidInput with what there is
std::size_t column_called(const AreaTable& table, const std::string& name, const std::string& option);

} // namespace byggom
