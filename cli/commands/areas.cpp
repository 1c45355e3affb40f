#include "cli/commands/area_input.hpp"
#include "cli/commands/area_output.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/report/records.hpp"
#include "libpackage/area/interpolate.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <thread>
#include <utility>

namespace byggom {
namespace {

struct Options {
    AreaInput input;
    Output output;     ///< of a list or findings
    AreaOutput layers; ///< of areas
    AreaSource from;
    AreaSource points;
    std::string weight;
    std::vector<std::string> counts;
    std::vector<std::string> means;
    std::vector<std::string> rates;
    std::string allocation = "covered";
    std::string missing = "skip";
    double least_coverage = 0.0;
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

void import_areas(const Options& options, const Common& common)
{
    const auto areas = options.input.load(true);
    refuse_mistakes(areas, options.input.source.path);
    warn_of(areas.findings);
    auto answer = as_they_are(areas);
    answer.files = options.input.files();
    options.layers.deliver(answer, *areas.zones, common);
}

void list(const Options& options, const Common& common)
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

void check(const Options& options, const Common& common)
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

InterpolationRules rules_of(const Options& options)
{
    InterpolationRules rules;
    rules.allocation = options.allocation == "all" ? Allocation::all : Allocation::covered;
    rules.missing = options.missing == "zero"     ? Missing::zero
                    : options.missing == "absent" ? Missing::absent
                                                  : Missing::skip;
    rules.least_coverage = options.least_coverage;
    return rules;
}

/// Value, coverage, missing share and number of sources, each a column.
void add_interpolated(AreaAnswer& answer, const std::string& name, const std::vector<Interpolated>& values,
                      int decimals)
{
    AreaColumn value{name, {}};
    AreaColumn coverage{name + " coverage", {}};
    AreaColumn missing{name + " missing_share", {}};
    AreaColumn sources{name + " sources", {}};
    for (const auto& one : values) {
        value.values.push_back(one.value);
        coverage.values.emplace_back(one.coverage);
        missing.values.emplace_back(one.missing_share);
        sources.values.emplace_back(one.sources);
    }
    answer.columns.push_back({name, name, "", decimals, true});
    answer.columns.push_back({coverage.name, coverage.name, "", 2, true});
    answer.columns.push_back({missing.name, missing.name, "", 2, true});
    answer.columns.push_back({sources.name, sources.name, "", 0, true});
    answer.drawn.push_back(name);
    for (auto* column : {&value, &coverage, &missing, &sources})
        answer.table.columns.push_back(std::move(*column));
}

/// "in_work/people": numerator and denominator.
std::pair<std::string, std::string> parts_of_rate(const std::string& rate)
{
    const auto slash = rate.find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == rate.size())
        throw CLI::ValidationError("--rate", rate + ": write NUMERATOR/DENOMINATOR, two columns of counts");
    return {rate.substr(0, slash), rate.substr(slash + 1)};
}

WeightMatrix weights_of(const Options& options, const Zones& sources, const Zones& targets)
{
    if (options.points.path.empty())
        return gis().area_weights(sources, targets, std::max(1U, std::thread::hardware_concurrency()));
    auto found = gis().point_weights(sources, targets, options.points, options.weight);
    std::vector<AreaFinding> findings;
    if (found.by_ground > 0)
        findings.push_back(
            {"sources without points are shared out by ground", found.by_ground, {}, false, ""});
    if (found.without_weight > 0)
        findings.push_back({"points without a weight are left out", found.without_weight, {}, false, ""});
    warn_of(findings);
    return std::move(found.weights);
}

void attach(const Options& options, const Common& common)
{
    if (options.counts.empty() && options.means.empty() && options.rates.empty())
        throw CLI::ValidationError("areas attach", "name a column with --count, --mean or --rate");
    const auto areas = options.input.load(false);
    refuse_mistakes(areas, options.input.source.path);
    const auto sources = gis().read_areas(options.from);
    const auto& table = gis().table(*sources);
    const auto weights = weights_of(options, *sources, *areas.zones);
    const auto rules = rules_of(options);
    const auto values = [&](const std::string& name, const char* option) -> const AreaValues& {
        return table.columns[column_called(table, name, option)].values;
    };
    AreaAnswer answer;
    answer.name = "areas";
    answer.title = "Areas";
    answer.subtitle = say(options.layers.language(common),
                          options.points.path.empty() ? "Shared out by ground" : "Shared out by points");
    answer.files = {options.input.source.path, options.from.path};
    if (!options.points.path.empty())
        answer.files.push_back(options.points.path);
    answer.table = areas.table;
    answer.table.columns.clear();
    for (const auto& name : options.counts)
        add_interpolated(answer, name, interpolate_count(weights, values(name, "--count"), rules), 1);
    for (const auto& name : options.means)
        add_interpolated(answer, name, interpolate_mean(weights, values(name, "--mean"), rules), 3);
    for (const auto& rate : options.rates) {
        const auto [numerator, denominator] = parts_of_rate(rate);
        add_interpolated(
            answer, rate,
            interpolate_rate(weights, values(numerator, "--rate"), values(denominator, "--rate"), rules), 3);
    }
    options.layers.deliver(answer, *areas.zones, common);
}

using Action = void (*)(const Options&, const Common&);

CLI::App& add(CLI::App& areas, const Common& common, const std::shared_ptr<Options>& options,
              const std::string& name, const std::string& help, Action action)
{
    auto* command = areas.add_subcommand(name, help);
    options->input.add_to(*command);
    command->callback([options, &common, action] { action(*options, common); });
    return *command;
}

} // namespace

void add_areas(CLI::App& app, const Common& common)
{
    auto* areas = app.add_subcommand("areas", "Areas and their statistics, from any map and table");
    areas->require_subcommand(1);

    auto options = std::make_shared<Options>();
    options->layers.add_to(add(*areas, common, options, "import",
                               "Areas with their statistics beside them, as a layer or table", import_areas));

    options = std::make_shared<Options>();
    options->output.add_to(
        add(*areas, common, options, "list", "The columns of areas and their statistics", list),
        {"table", "csv", "json"});

    options = std::make_shared<Options>();
    options->output.add_to(add(*areas, common, options, "check",
                               "What is wrong or worth knowing about areas and statistics", check),
                           {"table", "csv", "json"});

    options = std::make_shared<Options>();
    auto& command = add(*areas, common, options, "attach",
                        "Values of other areas, shared out by ground or by points", attach);
    command.add_option("--from", options->from.path, "Areas that have the values")->required();
    command.add_option("--from-layer", options->from.layer, "Name of their layer");
    command.add_option("--from-code", options->from.code_field, "Field with their code");
    command.add_option("--from-crs", options->from.crs, "Reference system of their coordinates");
    const auto column = [&](const char* name, std::vector<std::string>& values, const char* meaning) {
        command.add_option(name, values, meaning)->allow_extra_args(false);
    };
    column("--count", options->counts, "Column with a number of things; totals are kept. May be given again");
    column("--mean", options->means, "Column with a mean over the ground. May be given again");
    column("--rate", options->rates, "NUMERATOR/DENOMINATOR, two columns of counts. May be given again");
    command.add_option("--points", options->points.path,
                       "Points that weigh instead of the ground: dwellings, people");
    command.add_option("--weight", options->weight, "Field with each point's weight; else each weighs 1");
    command
        .add_option("--allocation", options->allocation, "Of a count: only the covered part, or all of it")
        ->check(CLI::IsMember({"covered", "all"}));
    command.add_option("--missing", options->missing, "What a missing value does: skip, absent or zero")
        ->check(CLI::IsMember({"skip", "absent", "zero"}));
    command
        .add_option("--least-coverage", options->least_coverage,
                    "Share of an area below which it has no value")
        ->check(CLI::Range(0.0, 1.0));
    options->layers.add_to(command);
}

} // namespace byggom
