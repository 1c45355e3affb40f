#include "cli/command_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/file.hpp"
#include "cli/read/starter.hpp"

#include <filesystem>
#include <memory>

namespace byggom {
namespace {

void run(const std::string& file)
{
    if (std::filesystem::exists(file))
        throw FileFailed(file + ": is there already, and is left as it is; name another file");
    write_file(file, std::string(starter()));
    print(file + ": written. Next: byggom evaluate " + file + "\n");
}

} // namespace

void add_new(const Command& app, const Common&)
{
    auto file = std::make_shared<std::string>();
    auto command = app.command("new", "Write a commented package file to start from");
    command.option("package", *file, "File to write; must not be there yet").required();
    command.run([file] { run(*file); });
}

} // namespace byggom
