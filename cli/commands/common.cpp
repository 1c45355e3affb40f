#include "cli/commands/commands.hpp"

#include <CLI/CLI.hpp>
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

std::string output_format(const std::string& asked, const std::string& output)
{
    if (!asked.empty() || output.empty())
        return asked.empty() ? "table" : asked;
    const auto dot = output.rfind('.');
    const auto ending = dot == std::string::npos ? std::string{} : output.substr(dot + 1);
    if (ending == "json" || ending == "csv")
        return ending;
    if (ending == "txt")
        return "table";
    throw CLI::ValidationError("-o", output + ": no format is known by this ending; use .txt, .json or .csv, "
                                              "or state --format");
}

} // namespace byggom
