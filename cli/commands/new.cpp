#include "cli/commands/commands.hpp"
#include "cli/file.hpp"
#include "cli/read/starter.hpp"
#include "cli/report/message_words.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

namespace byggom {
namespace {

void run(const std::string& file, Language language)
{
    if (std::filesystem::exists(file))
        throw FileFailed(file + ": is there already, and is left as it is; name another file");
    write_file(file, std::string(starter(language == Language::swedish)));
    print(told({"{0}: written. Next: byggom evaluate {0}", {file}}, language) + "\n");
}

} // namespace

void add_new(CLI::App& app, const Common& common)
{
    auto file = std::make_shared<std::string>();
    auto* command = app.add_subcommand("new", "Write a commented package file to start from");
    command->add_option("package", *file, "File to write; must not be there yet")->required();
    command->callback([file, &common] { run(*file, common.language()); });
}

} // namespace byggom
