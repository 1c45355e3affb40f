#include "cli/commands/output.hpp"

#include "cli/file.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace byggom {

void Output::add_to(CLI::App& command, std::vector<std::string> formats)
{
    formats_ = std::move(formats);
    std::string listed;
    for (const auto& name : formats_)
        listed += (listed.empty() ? "" : ", ") + name;
    command.add_option("--format", format, listed)->check(CLI::IsMember(formats_));
    command.add_option("-o,--output", file, "File to write; the format follows its ending");
}

std::string Output::chosen() const
{
    if (!format.empty() || file.empty())
        return format.empty() ? formats_.front() : format;
    const auto dot = file.rfind('.');
    auto ending = dot == std::string::npos ? std::string{} : file.substr(dot + 1);
    if (ending == "txt")
        ending = "table";
    if (std::find(formats_.begin(), formats_.end(), ending) == formats_.end())
        throw CLI::ValidationError("-o", file + ": no format is known by this ending; use one of " +
                                             endings() + ", or state --format");
    return ending;
}

std::string Output::endings() const
{
    std::string listed;
    for (const auto& name : formats_)
        listed += (listed.empty() ? "." : ", .") + (name == "table" ? "txt" : name);
    return listed;
}

void Output::deliver(const std::string& text) const
{
    if (file.empty())
        print(text);
    else
        write_file(file, text);
}

} // namespace byggom
