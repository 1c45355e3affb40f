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

/// All mistakes of all variants; those of the package itself have been told.
void check_variants(const std::string& text, const std::string& file)
{
    std::vector<Problem> problems;
    for (const auto& variant : read_variants(text, file)) {
        try {
            swedish_rules(read_package(text, file, {}, variant.id));
        } catch (const InvalidInput& error) {
            problems.insert(problems.end(), error.problems().begin(), error.problems().end());
        }
    }
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
}

void run(const std::string& file)
{
    const auto text = read_file(file);
    const auto package = read_package(text, file);
    swedish_rules(package); // finds what the rules of the year lack
    check_variants(text, file);
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
