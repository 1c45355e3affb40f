#include "cli/commands/run_of.hpp"

#include "cli/report/evaluation.hpp"
#include "cli/report/figures.hpp"

#include <CLI/CLI.hpp>

namespace byggom {

Run run_of(const Package& package, const Evaluation& evaluation, const std::string& text,
           const std::string& variant, const std::vector<Figure>& own, const Common& common)
{
    return {.command = variant.empty() ? "evaluate" : "evaluate --variant " + variant,
            .engine = common.version,
            .file = package.file,
            .name = package.name,
            .package_text = text,
            .own_figures = own.empty() ? std::string{} : figure_table(own),
            .seed = std::nullopt,
            .results = evaluation_json(package, evaluation)};
}

void add_switches(CLI::App& command, std::string& society_rate, bool& cashable)
{
    command.add_option("--society-rate", society_rate,
                       "In place of the package's: 0.03, or the name of rates in the catalogue, green_book");
    command.add_flag("--cashable", cashable,
                     "Each payer's saving of services counts as far as whole steps of capacity are freed");
}

std::string switches(const std::string& society_rate, bool cashable)
{
    return (society_rate.empty() ? "" : " --society-rate " + society_rate) + (cashable ? " --cashable" : "");
}

} // namespace byggom
