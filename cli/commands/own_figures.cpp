#include "cli/commands/own_figures.hpp"

#include "actors/catalogue.hpp"
#include "cli/commands/gis_library.hpp"
#include "cli/file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/read/text_encoding.hpp"
#include "cli/report/message_words.hpp"
#include "cli/store/figure_store.hpp"
#include "libpackage/figure/composite.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <set>

namespace byggom {
namespace {

/// What these begin is looked up by a name made of the package's own, so that new ones are heeded.
constexpr std::array<std::string_view, 8> families{"price.cpi.",  "step.",      "rate.",   "optimism.",
                                                   "confidence.", "household.", "weight.", "rules."};

std::set<std::string> ids_of_the_catalogue()
{
    std::set<std::string> ids;
    for (const int year : years_with_rules())
        for (const auto& figure : catalogue(year))
            ids.insert(figure.id);
    return ids;
}

/// Own figures that the catalogue has not and the package does not name: most often a slip of the pen.
std::vector<Problem> unheeded(const std::vector<Figure>& own, std::string_view package_text)
{
    std::vector<Problem> problems;
    if (own.empty())
        return problems;
    const auto ids = ids_of_the_catalogue();
    for (const auto& figure : own) {
        const auto whole = figure.id.substr(0, figure.id.find(part_mark));
        const bool is_of_a_family =
            std::any_of(families.begin(), families.end(),
                        [&](std::string_view family) { return whole.rfind(family, 0) == 0; });
        const bool is_named = package_text.find('"' + figure.id + '"') != std::string_view::npos;
        if (!is_of_a_family && !is_named && ids.count(whole) == 0)
            problems.push_back({figure.origin, figure.id, "nothing knows or uses this figure",
                                suggestion(figure.id, {ids.begin(), ids.end()})});
    }
    return problems;
}

} // namespace

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
    return is_workbook(file) ? gis().spreadsheet_as_csv(file, "") : decoded(read_file(file)).text;
}

int this_year()
{
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<int>(std::chrono::year_month_day(today).year());
}

std::vector<Figure> overlay(const Common& common, const std::vector<std::string>& tables,
                            std::string_view package_text)
{
    std::vector<Figure> figures;
    if (!common.workspace.empty()) {
        Workspace workspace(common.workspace, Workspace::Access::write);
        figures = own_figures(workspace);
    }
    for (const auto& table : tables)
        for (auto& figure : read_figure_table(table_text(table), table))
            figures.push_back(std::move(figure));
    warn(check_composites(figures), common.language());
    if (!package_text.empty())
        warn(unheeded(figures, package_text), common.language());
    return figures;
}

void warn(const std::vector<Problem>& problems, Language language)
{
    for (const auto& problem : problems)
        std::cerr << translate(language, "warning") << ": " << told(problem, language) << "\n";
}

} // namespace byggom
