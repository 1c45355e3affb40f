#pragma once

#include "cli/store/workspace.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// Runs: what was asked, of which engine, and what it answered; enough to ask again.
namespace byggom {

/// A finished run, to be kept.
struct Run {
    std::string command;              ///< "evaluate"
    std::string engine;               ///< version of the program
    std::string file;                 ///< the package file, as it was named
    std::string name;                 ///< the package's own name
    std::string package_text;         ///< the package file whole
    std::string own_figures;          ///< the table laid over the catalogue, CSV; empty where none was
    std::optional<std::int64_t> seed; ///< none where nothing was drawn
    std::string results;              ///< JSON
};

/// A run as it is kept.
struct KeptRun {
    std::int64_t id{};
    std::string finished; ///< UTC, ISO 8601
    std::string package_hash;
    std::string input_hash;
    Run run;
};

/// SHA-256 over everything the results hang on but the engine: command, package text, own figures, seed. Two
/// runs with the same engine and input hash have the same results.
std::string input_hash(const Run& run);

/// Keeps a run; a package text already there is not kept twice.
/// \return its number, never given again
std::int64_t keep(Workspace& workspace, const Run& run);

/// Every run, oldest first, without package text, own figures and results.
std::vector<KeptRun> kept_runs(Workspace& workspace);

/// The run whole; nothing where no run has this number.
/// \throws FileFailed where what is kept no longer has the hash it was kept under
std::optional<KeptRun> kept_run(Workspace& workspace, std::int64_t id);

} // namespace byggom
