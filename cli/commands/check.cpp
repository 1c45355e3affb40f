#include "actors/roster.hpp"
#include "cli/commands/commands.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

namespace byggom {
namespace {

void run(const std::string& file)
{
    const auto package = read_package(read_file(file), file);
    swedish_rules(package); // finds what the rules of the year lack
    const auto own = std::count_if(package.figures.begin(), package.figures.end(),
                                   [&](const Figure& figure) { return figure.origin.file == file; });
    const auto assumed =
        std::count_if(package.figures.begin(), package.figures.end(), [&](const Figure& figure) {
            return figure.origin.file == file && figure.mark == Mark::assumption;
        });
    std::cout << fmt::format(
        "{}: no mistakes ({} measures, {} actors, {} figures of its own, {} of them assumptions)\n", file,
        package.measures.size(), package.actors.size(), own, assumed);
}

} // namespace

void add_check(CLI::App& app, const Common&)
{
    auto file = std::make_shared<std::string>();
    auto* command = app.add_subcommand("check", "Every mistake of a package file, with the way to mend it");
    command->add_option("package", *file, "Package file; - is standard input")->required();
    command->callback([file] { run(*file); });
}

} // namespace byggom
