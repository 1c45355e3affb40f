#include "cli/commands/commands.hpp"
#include "cli/read/decimal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace byggom {

Language Common::language() const
{
    return language_from(lang, std::getenv("LC_ALL"), std::getenv("LC_MESSAGES"), std::getenv("LANG"));
}

int Common::width()
{
    constexpr int least = 40; // below, a number and its name no longer stand beside each other
    constexpr int without_terminal = 100;
    int columns = without_terminal;
    winsize size{};
    if (::isatty(STDOUT_FILENO) != 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        columns = size.ws_col;
    const char* stated = std::getenv("COLUMNS");
    if (const auto number = stated == nullptr ? std::nullopt : whole_number(stated))
        columns = *number;
    return std::max(columns, least);
}

std::string Common::command() const
{
    return typed ? typed->as_typed({"--format", "--output", "--figures", "--help"}) : std::string{};
}

bool Common::colour()
{
    const char* term = std::getenv("TERM");
    return ::isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr && term != nullptr &&
           std::string(term) != "dumb";
}

} // namespace byggom
