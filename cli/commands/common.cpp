#include "cli/commands/commands.hpp"

#include <unistd.h>

#include <cstdlib>

namespace byggom {

Language Common::language() const
{
    return language_from(lang, std::getenv("LC_ALL"), std::getenv("LC_MESSAGES"), std::getenv("LANG"));
}

bool Common::colour()
{
    const char* term = std::getenv("TERM");
    return ::isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr && term != nullptr &&
           std::string(term) != "dumb";
}

} // namespace byggom
