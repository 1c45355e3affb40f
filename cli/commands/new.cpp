#include "actors/places.hpp"
#include "cli/commands/commands.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/starter.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

namespace byggom {
namespace {

struct NewOptions {
    std::string file;
    std::string municipality;
};

/// The starter with the municipality in its area.
std::string started(const std::string& name)
{
    std::string text(starter());
    if (name.empty())
        return text;
    const auto municipality = municipality_called(name);
    if (!municipality)
        throw InvalidInput({unknown_municipality(name, {}, "--municipality")});
    const std::string place = "# municipality = \"Örebro\"";
    return text.replace(text.find(place), place.size(), "municipality = \"" + municipality->name + "\"");
}

void run(const NewOptions& options)
{
    const auto& file = options.file;
    if (std::filesystem::exists(file))
        throw FileFailed(file + ": is there already, and is left as it is; name another file");
    write_file(file, started(options.municipality));
    print(file + ": written. Next: byggom evaluate " + file + "\n");
}

} // namespace

void add_new(CLI::App& app, const Common&)
{
    auto options = std::make_shared<NewOptions>();
    auto* command = app.add_subcommand("new", "Write a commented package file to start from");
    command->add_option("package", options->file, "File to write; must not be there yet")->required();
    command->add_option("--municipality", options->municipality,
                        "Name or code of the municipality whose figures hold");
    command->callback([options] { run(*options); });
}

} // namespace byggom
