#include "cli/commands/own_figures.hpp"

#include "cli/commands/gis_library.hpp"
#include "cli/file.hpp"
#include "cli/store/figure_store.hpp"
#include "libpackage/figure/composite.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <iostream>

namespace byggom {

void add_figures(CLI::App& command, std::vector<std::string>& tables)
{
    command
        .add_option("--figures", tables,
                    "Own table of figures (CSV, XLSX or ODS), laid over the catalogue; may be given again")
        ->allow_extra_args(false);
}

void add_figures_and_variant(CLI::App& command, std::vector<std::string>& tables, std::string& variant)
{
    add_figures(command, tables);
    command.add_option("--variant", variant, "A variant the package file states");
}

std::string table_text(const std::string& file)
{
    note_input(file);
    return is_workbook(file) ? gis().spreadsheet_as_csv(file, "") : read_file(file);
}

int this_year()
{
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<int>(std::chrono::year_month_day(today).year());
}

std::vector<Figure> overlay(const Common& common, const std::vector<std::string>& tables)
{
    std::vector<Figure> figures;
    if (!common.workspace.empty()) {
        Workspace workspace(common.workspace, Workspace::Access::write);
        figures = own_figures(workspace);
    }
    for (const auto& table : tables)
        for (auto& figure : read_figure_table(table_text(table), table))
            figures.push_back(std::move(figure));
    warn(check_composites(figures));
    return figures;
}

void warn(const std::vector<Problem>& problems)
{
    for (const auto& problem : problems)
        std::cerr << "warning: " << to_string(problem) << "\n";
}

} // namespace byggom
