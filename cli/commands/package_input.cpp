#include "cli/commands/package_input.hpp"

#include "cli/command_line.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/file.hpp"
#include "cli/report/figures.hpp"

namespace byggom {

Question LoadedPackage::question() const
{
    return {package.file, text, own.empty() ? std::string{} : figure_table(own)};
}

Option PackageInput::add_to(const Command& command)
{
    const auto package = command.option("package", file, "Package file; - is standard input");
    add_figures_and_variant(command, figures, variant);
    return package;
}

LoadedPackage PackageInput::load(const Common& common, Alternatives alternatives) const
{
    auto text = read_file(file);
    auto own = with_area(overlay(common, figures), text, file, variant);
    auto package = read_package(text, file, own, variant, society_rate, alternatives);
    return {std::move(package), std::move(text), std::move(own)};
}

} // namespace byggom
