#pragma once

#include "cli/commands/commands.hpp"
#include "cli/store/run_store.hpp"
#include "libpackage/questions/evaluate.hpp"

namespace byggom {

/// The run of an evaluation, to be kept in a workspace.
/// \param text  the package file; with `variant` and the own figures all that was asked
Run run_of(const Package& package, const Evaluation& evaluation, const std::string& text,
           const std::string& variant, const std::vector<Figure>& own, const Common& common);

/// `--society-rate` and `--cashable`: what else than the package and its variant moves a result.
void add_switches(CLI::App& command, std::string& society_rate, bool& cashable);
/// The same as they are typed, behind the command a run is kept under.
std::string switches(const std::string& society_rate, bool cashable);

} // namespace byggom
