#pragma once

#include "cli/command_line.hpp"

#include <string>

namespace byggom {

/// `--society-rate` and `--cashable`: what else than the package and its variant moves a result.
void add_switches(const Command& command, std::string& society_rate, bool& cashable);

} // namespace byggom
