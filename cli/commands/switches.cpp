#include "cli/commands/switches.hpp"

#include "cli/command_line.hpp"

namespace byggom {

void add_switches(const Command& command, std::string& society_rate, bool& cashable)
{
    command.option("--society-rate", society_rate,
                   "In place of the package's: 0.03, or the name of rates in the catalogue, green_book");
    command.flag("--cashable", cashable,
                 "Each payer's saving of services counts as far as whole steps of capacity are freed");
}

} // namespace byggom
