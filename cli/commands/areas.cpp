#include "cli/commands/areas.hpp"

#include "cli/commands/area_input.hpp"
#include "cli/commands/area_output.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/report/records.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace byggom {
namespace {

struct AreasOptions {
    AreaInput input;
    Output output;     ///< of a list or findings
    AreaOutput layers; ///< of areas
};

/// Areas as they are, each of their columns.
AreaAnswer as_they_are(const LoadedAreas& areas)
{
    AreaAnswer answer;
    answer.name = "areas";
    answer.title = "Areas";
    answer.table = areas.table;
    for (const auto& column : areas.table.columns) {
        answer.columns.push_back({column.name, column.name, "", 2, answer.columns.size() < 6});
        answer.drawn.push_back(column.name);
    }
    return answer;
}

void import_areas(const AreasOptions& options, const Common& common)
{
    const auto areas = options.input.load(true);
    refuse_mistakes(areas, options.input.source.path);
    warn_of(areas.findings);
    auto answer = as_they_are(areas);
    answer.files = options.input.files();
    options.layers.deliver(answer, *areas.zones, common);
}

void list(const AreasOptions& options, const Common& common)
{
    const auto areas = options.input.load(false);
    Records records{{{"column", "Column"},
                     {"areas", "Areas with a value", true},
                     {"least", "Least", true, 2},
                     {"greatest", "Greatest", true, 2},
                     {"sum", "Sum", true, 2}},
                    {}};
    for (const auto& column : areas.table.columns) {
        std::size_t known = 0;
        double sum = 0.0;
        double least = 0.0;
        double greatest = 0.0;
        for (const auto& value : column.values)
            if (value) {
                least = known == 0 ? *value : std::min(least, *value);
                greatest = known == 0 ? *value : std::max(greatest, *value);
                sum += *value;
                ++known;
            }
        if (known == 0)
            records.rows.push_back({column.name, 0, nullptr, nullptr, nullptr});
        else
            records.rows.push_back({column.name, known, least, greatest, sum});
    }
    const auto format = options.output.chosen();
    const auto& notes = gis().notes(*areas.zones);
    std::string text;
    if (format == "table")
        text =
            fmt::format("{}: {} areas{}{}, measured in {}\n\n", notes.layer, areas.table.size(),
                        areas.table.edition.empty() ? "" : " of " + areas.table.edition,
                        notes.code_field.empty() ? "" : ", code in " + notes.code_field, notes.measured_in);
    options.output.deliver(text + print(records, format, common.language(), Common::colour()));
    warn_of(areas.findings);
}

void check(const AreasOptions& options, const Common& common)
{
    const auto areas = options.input.load(true);
    Records records{{{"mistake", "Mistake"},
                     {"count", "Count", true},
                     {"what", "Finding"},
                     {"examples", "Examples"},
                     {"hint", "Hint"}},
                    {}};
    for (const auto& finding : areas.findings) {
        std::string examples;
        for (const auto& example : finding.examples)
            examples += (examples.empty() ? "" : ", ") + example;
        records.rows.push_back({finding.is_mistake, finding.count, finding.what, examples, finding.hint});
    }
    const auto format = options.output.chosen();
    if (format != "table") {
        options.output.deliver(print(records, format, common.language(), false));
    } else {
        std::string text;
        for (const auto& finding : areas.findings)
            text += to_string(finding) + "\n";
        text += fmt::format("{} areas, {} mistakes\n", areas.table.size(),
                            std::count_if(areas.findings.begin(), areas.findings.end(),
                                          [](const AreaFinding& finding) { return finding.is_mistake; }));
        options.output.deliver(text);
    }
    refuse_mistakes(areas, options.input.source.path);
}

using AreasAction = void (*)(const AreasOptions&, const Common&);

CLI::App& add(CLI::App& areas, const Common& common, const std::shared_ptr<AreasOptions>& options,
              const std::string& name, const std::string& help, AreasAction action)
{
    auto* command = areas.add_subcommand(name, help);
    options->input.add_to(*command);
    command->callback([options, &common, action] {
        action(*options, common);
        if (options->input.verbose)
            report_memory();
    });
    return *command;
}

} // namespace

void add_areas(CLI::App& app, const Common& common)
{
    auto* areas = app.add_subcommand("areas", "Areas and their statistics, from any map and table");
    areas->require_subcommand(1);

    auto options = std::make_shared<AreasOptions>();
    options->layers.add_to(add(*areas, common, options, "import",
                               "Areas with their statistics beside them, as a layer or table", import_areas));

    options = std::make_shared<AreasOptions>();
    options->output.add_to(
        add(*areas, common, options, "list", "The columns of areas and their statistics", list),
        {"table", "csv", "json"});

    options = std::make_shared<AreasOptions>();
    options->output.add_to(add(*areas, common, options, "check",
                               "What is wrong or worth knowing about areas and statistics", check),
                           {"table", "csv", "json"});

    add_areas_attach(*areas, common);
    add_areas_count(*areas, common);
    add_areas_locate(*areas, common);
}

} // namespace byggom
