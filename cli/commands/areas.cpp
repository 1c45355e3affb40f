#include "cli/commands/areas.hpp"

#include "cli/command_line.hpp"
#include "cli/commands/area_input.hpp"
#include "cli/commands/area_output.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"

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
    Document document;
    document.schema = "byggom/columns/2";
    const auto& notes = gis().notes(*areas.zones);
    document.blocks.emplace_back(
        paragraph({"{}: {} areas, measured in {}",
                   {own_text(notes.layer), Value(areas.table.size()), own_text(notes.measured_in)}}));
    if (!areas.table.edition.empty())
        document.blocks.emplace_back(paragraph({"Edition: {}", {own_text(areas.table.edition)}}));
    if (!notes.code_field.empty())
        document.blocks.emplace_back(paragraph({"code in {}", {own_text(notes.code_field)}}));
    Table table{"columns",
                {},
                {{"column", "column"},
                 {"areas", "areas with a value", Quantity::whole},
                 {"least", "least", Quantity::ratio},
                 {"greatest", "greatest", Quantity::ratio},
                 {"sum", "sum", Quantity::ratio}}};
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
            table.rows.push_back({{own_text(column.name), Value(0), Value(), Value(), Value()}});
        else
            table.rows.push_back(
                {{own_text(column.name), Value(known), Value(least), Value(greatest), Value(sum)}});
    }
    document.blocks.emplace_back(std::move(table));
    options.output.deliver(std::move(document), common);
    warn_of(areas.findings);
}

void check(const AreasOptions& options, const Common& common)
{
    const auto areas = options.input.load(true);
    Document document;
    document.schema = "byggom/findings/2";
    const auto mistakes = std::count_if(areas.findings.begin(), areas.findings.end(),
                                        [](const AreaFinding& finding) { return finding.is_mistake; });
    document.blocks.emplace_back(paragraph(
        {"{} areas, {} mistakes", {Value(areas.table.size()), Value(static_cast<std::int64_t>(mistakes))}}));
    Table table{"findings",
                {},
                {{"mistake", "mistake"},
                 {"count", "count", Quantity::whole},
                 {"what", "finding"},
                 {"examples", "examples"},
                 {"hint", "hint"}}};
    table.in = in_files;
    for (const auto& finding : areas.findings) {
        document.blocks.emplace_back(item({"{}", {own_text(to_string(finding))}}));
        std::get<Paragraph>(document.blocks.back()).in = on_page;
        Value::List examples;
        for (const auto& example : finding.examples)
            examples.push_back(own_text(example));
        table.rows.push_back({{finding.is_mistake, Value(finding.count), own_text(finding.what),
                               Value(std::move(examples)), own_text(finding.hint)}});
    }
    document.blocks.emplace_back(std::move(table));
    options.output.deliver(std::move(document), common);
    refuse_mistakes(areas, options.input.source.path);
}

using AreasAction = void (*)(const AreasOptions&, const Common&);

const Command& add(const Command& areas, const Common& common, const std::shared_ptr<AreasOptions>& options,
                   const std::string& name, const std::string& help, AreasAction action)
{
    auto command = areas.command(name, help);
    options->input.add_to(command);
    command.run([options, &common, action] {
        action(*options, common);
        if (options->input.verbose)
            report_memory();
    });
    return *command;
}

} // namespace

void add_areas(const Command& app, const Common& common)
{
    auto areas = app.command("areas", "Areas and their statistics, from any map and table");
    areas.needs_command();

    auto options = std::make_shared<AreasOptions>();
    options->layers.add_to(add(*areas, common, options, "import",
                               "Areas with their statistics beside them, as a layer or table", import_areas));

    options = std::make_shared<AreasOptions>();
    options->output.add_to(
        add(*areas, common, options, "list", "The columns of areas and their statistics", list));

    options = std::make_shared<AreasOptions>();
    options->output.add_to(add(*areas, common, options, "check",
                               "What is wrong or worth knowing about areas and statistics", check));

    add_areas_attach(*areas, common);
    add_areas_count(*areas, common);
    add_areas_locate(*areas, common);
}

} // namespace byggom
