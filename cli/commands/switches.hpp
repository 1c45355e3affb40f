#pragma once

#include <string>

namespace CLI {
class App;
}

namespace byggom {

/// `--society-rate` and `--cashable`: what else than the package and its variant moves a result.
void add_switches(CLI::App& command, std::string& society_rate, bool& cashable);

} // namespace byggom
