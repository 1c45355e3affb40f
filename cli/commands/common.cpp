#include "cli/commands/commands.hpp"
#include "cli/read/decimal.hpp"

#include <CLI/CLI.hpp>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

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
    constexpr std::array<std::string_view, 4> of_the_form{"--format", "--output", "--figures", "--help"};
    std::string text;
    for (const auto* at = app; at != nullptr;
         at = at->get_subcommands().empty() ? nullptr : at->get_subcommands().front()) {
        if (at == app)
            continue;
        text += (text.empty() ? "" : " ") + at->get_name();
        for (const auto* option : at->get_options()) {
            const auto name = option->get_name();
            if (option->count() == 0 || option->get_positional() ||
                std::find(of_the_form.begin(), of_the_form.end(), name) != of_the_form.end())
                continue;
            if (option->get_expected_min() == 0)
                text += " " + name;
            else
                for (const auto& value : option->results())
                    text.append(" ").append(name).append(" ").append(value);
        }
    }
    return text;
}

bool Common::colour()
{
    const char* term = std::getenv("TERM");
    return ::isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr && term != nullptr &&
           std::string(term) != "dumb";
}

} // namespace byggom
