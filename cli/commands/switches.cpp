#include "cli/commands/switches.hpp"

#include <CLI/CLI.hpp>

namespace byggom {

void add_switches(CLI::App& command, std::string& society_rate, bool& cashable)
{
    command.add_option("--society-rate", society_rate,
                       "In place of the package's: 0.03, or the name of rates in the catalogue, green_book");
    command.add_flag("--cashable", cashable,
                     "Each payer's saving of services counts as far as whole steps of capacity are freed");
}

} // namespace byggom
